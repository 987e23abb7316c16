-- upgrade
ALTER TABLE `orders` ADD COLUMN `later` enum('new','paid','shipped') NOT NULL DEFAULT 'paid';
ALTER TABLE `orders` ALTER COLUMN `later` DROP DEFAULT;
-- downgrade
ALTER TABLE `orders` DROP COLUMN `later`;

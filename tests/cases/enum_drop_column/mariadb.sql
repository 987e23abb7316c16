-- upgrade
ALTER TABLE `orders` DROP COLUMN `before`;
-- downgrade
ALTER TABLE `orders` ADD COLUMN `before` enum('new','paid','shipped') NOT NULL DEFAULT 'new';

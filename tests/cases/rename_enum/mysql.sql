-- upgrade
ALTER TABLE `orders` ADD COLUMN `after` enum('new','paid','shipped');
-- downgrade
ALTER TABLE `orders` DROP COLUMN `after`;

-- upgrade
ALTER TABLE `orders` MODIFY COLUMN `status` enum('new','paid','shipped','lost');
ALTER TABLE `orders` MODIFY COLUMN `before` enum('new','paid','shipped','lost') NOT NULL DEFAULT 'new';
-- downgrade
ALTER TABLE `orders` MODIFY COLUMN `status` enum('new','paid','shipped');
ALTER TABLE `orders` MODIFY COLUMN `before` enum('new','paid','shipped') NOT NULL DEFAULT 'new';

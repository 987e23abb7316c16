-- upgrade
ALTER TABLE `orders` MODIFY COLUMN `status` enum('draft','new','paid','shipped');
ALTER TABLE `orders` MODIFY COLUMN `before` enum('draft','new','paid','shipped') NOT NULL DEFAULT 'new';
ALTER TABLE `orders` MODIFY COLUMN `status` enum('draft','new','paid','packed','shipped');
ALTER TABLE `orders` MODIFY COLUMN `before` enum('draft','new','paid','packed','shipped') NOT NULL DEFAULT 'new';
-- downgrade
ALTER TABLE `orders` MODIFY COLUMN `status` enum('draft','new','paid','shipped');
ALTER TABLE `orders` MODIFY COLUMN `before` enum('draft','new','paid','shipped') NOT NULL DEFAULT 'new';
ALTER TABLE `orders` MODIFY COLUMN `status` enum('new','paid','shipped');
ALTER TABLE `orders` MODIFY COLUMN `before` enum('new','paid','shipped') NOT NULL DEFAULT 'new';

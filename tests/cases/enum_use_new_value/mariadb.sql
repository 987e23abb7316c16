-- upgrade
ALTER TABLE `orders` MODIFY COLUMN `status` enum('new','paid','shipped','lost');
ALTER TABLE `orders` MODIFY COLUMN `before` enum('new','paid','shipped','lost') NOT NULL DEFAULT 'new';
ALTER TABLE `orders` MODIFY COLUMN `status` enum('new','paid','shipped','lost','found');
ALTER TABLE `orders` MODIFY COLUMN `before` enum('new','paid','shipped','lost','found') NOT NULL DEFAULT 'new';
UPDATE orders SET status = 'lost' WHERE id = 1;
ALTER TABLE `orders` ADD COLUMN `then` enum('new','paid','shipped','lost','found') NOT NULL DEFAULT 'found';
-- downgrade
ALTER TABLE `orders` DROP COLUMN `then`;
UPDATE orders SET status = 'new' WHERE id = 1;
ALTER TABLE `orders` MODIFY COLUMN `status` enum('new','paid','shipped','lost');
ALTER TABLE `orders` MODIFY COLUMN `before` enum('new','paid','shipped','lost') NOT NULL DEFAULT 'new';
ALTER TABLE `orders` MODIFY COLUMN `status` enum('new','paid','shipped');
ALTER TABLE `orders` MODIFY COLUMN `before` enum('new','paid','shipped') NOT NULL DEFAULT 'new';

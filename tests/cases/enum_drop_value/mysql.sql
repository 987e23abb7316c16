-- upgrade
UPDATE orders SET status = 'paid' WHERE status = 'shipped';
ALTER TABLE `orders` MODIFY COLUMN `status` enum('new','paid');
ALTER TABLE `orders` MODIFY COLUMN `before` enum('new','paid') NOT NULL DEFAULT 'new';
-- downgrade
ALTER TABLE `orders` MODIFY COLUMN `status` enum('new','paid','shipped');
ALTER TABLE `orders` MODIFY COLUMN `before` enum('new','paid','shipped') NOT NULL DEFAULT 'new';
UPDATE orders SET status = 'shipped' WHERE id = 3;

-- upgrade
ALTER TABLE `orders` MODIFY COLUMN `status` enum('new','paid','shipped','settled');
UPDATE `orders` SET `status` = 'settled' WHERE `status` = 'paid';
ALTER TABLE `orders` MODIFY COLUMN `status` enum('new','settled','shipped');
ALTER TABLE `orders` MODIFY COLUMN `before` enum('new','paid','shipped','settled') NOT NULL DEFAULT 'new';
UPDATE `orders` SET `before` = 'settled' WHERE `before` = 'paid';
ALTER TABLE `orders` MODIFY COLUMN `before` enum('new','settled','shipped') NOT NULL DEFAULT 'new';
-- downgrade
ALTER TABLE `orders` MODIFY COLUMN `status` enum('new','settled','shipped','paid');
UPDATE `orders` SET `status` = 'paid' WHERE `status` = 'settled';
ALTER TABLE `orders` MODIFY COLUMN `status` enum('new','paid','shipped');
ALTER TABLE `orders` MODIFY COLUMN `before` enum('new','settled','shipped','paid') NOT NULL DEFAULT 'new';
UPDATE `orders` SET `before` = 'paid' WHERE `before` = 'settled';
ALTER TABLE `orders` MODIFY COLUMN `before` enum('new','paid','shipped') NOT NULL DEFAULT 'new';

-- upgrade
ALTER TABLE `orders` MODIFY COLUMN `status` enum('new','paid') NOT NULL DEFAULT 'new';
-- downgrade
ALTER TABLE `orders` MODIFY COLUMN `status` varchar(20) NOT NULL DEFAULT 'new';

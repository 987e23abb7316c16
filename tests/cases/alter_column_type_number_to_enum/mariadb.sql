-- upgrade
ALTER TABLE `shoes` MODIFY COLUMN `size` varchar(255);
ALTER TABLE `shoes` MODIFY COLUMN `size` enum('20','10') NOT NULL;
-- downgrade
ALTER TABLE `shoes` MODIFY COLUMN `size` varchar(255);
ALTER TABLE `shoes` MODIFY COLUMN `size` int NOT NULL;

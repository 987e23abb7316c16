-- upgrade
ALTER TABLE `users` MODIFY COLUMN `name` varchar(40) NOT NULL;
-- downgrade
ALTER TABLE `users` MODIFY COLUMN `name` varchar(20) NOT NULL;

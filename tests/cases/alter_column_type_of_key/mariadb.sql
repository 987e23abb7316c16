-- upgrade
ALTER TABLE `users` MODIFY COLUMN `login` varchar(60) NOT NULL;
-- downgrade
ALTER TABLE `users` MODIFY COLUMN `login` varchar(50) NOT NULL;

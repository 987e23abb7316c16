-- upgrade
ALTER TABLE `users` MODIFY COLUMN `email` varchar(255);
-- downgrade
ALTER TABLE `users` MODIFY COLUMN `email` varchar(100);

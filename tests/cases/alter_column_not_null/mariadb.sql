-- upgrade
UPDATE `users` SET `email` = '' WHERE `email` IS NULL;
ALTER TABLE `users` MODIFY COLUMN `email` varchar(100) NOT NULL;
-- downgrade
ALTER TABLE `users` MODIFY COLUMN `email` varchar(100);

-- upgrade
ALTER TABLE `users` MODIFY COLUMN `login` varchar(50);
-- downgrade
UPDATE `users` SET `login` = 'nobody' WHERE `login` IS NULL;
ALTER TABLE `users` MODIFY COLUMN `login` varchar(50) NOT NULL;

-- upgrade
ALTER TABLE `users` MODIFY COLUMN `email` varchar(200) DEFAULT 'none' COMMENT 'where to write';
UPDATE `users` SET `email` = 'unknown' WHERE `email` IS NULL;
ALTER TABLE `users` MODIFY COLUMN `email` varchar(200) NOT NULL DEFAULT 'none' COMMENT 'where to write';
-- downgrade
ALTER TABLE `users` MODIFY COLUMN `email` varchar(100);

-- upgrade
ALTER TABLE `t` MODIFY COLUMN `title` longtext NOT NULL;
-- downgrade
ALTER TABLE `t` MODIFY COLUMN `title` varchar(80) NOT NULL;

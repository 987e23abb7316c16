-- upgrade
ALTER TABLE `t` MODIFY COLUMN `a` longtext NOT NULL;
-- downgrade
ALTER TABLE `t` MODIFY COLUMN `a` tinytext NOT NULL;

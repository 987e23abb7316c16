-- upgrade
ALTER TABLE `t` MODIFY COLUMN `a` int unsigned NOT NULL;
-- downgrade
ALTER TABLE `t` MODIFY COLUMN `a` smallint unsigned NOT NULL;

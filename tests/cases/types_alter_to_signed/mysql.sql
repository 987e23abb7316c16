-- upgrade
ALTER TABLE `t` MODIFY COLUMN `a` bigint NOT NULL;
-- downgrade
ALTER TABLE `t` MODIFY COLUMN `a` tinyint unsigned NOT NULL;

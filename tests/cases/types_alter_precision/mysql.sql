-- upgrade
ALTER TABLE `t` MODIFY COLUMN `a` datetime(3) NOT NULL;
-- downgrade
ALTER TABLE `t` MODIFY COLUMN `a` datetime NOT NULL;

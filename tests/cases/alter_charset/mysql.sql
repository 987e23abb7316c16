-- upgrade
ALTER TABLE `t` MODIFY COLUMN `code` varchar(20) CHARACTER SET `latin1` NOT NULL;
-- downgrade
ALTER TABLE `t` MODIFY COLUMN `code` varchar(20) NOT NULL;

-- upgrade
ALTER TABLE `t` MODIFY COLUMN `code` varchar(20) CHARACTER SET `latin1` COLLATE `latin1_bin` NOT NULL;
-- downgrade
ALTER TABLE `t` MODIFY COLUMN `code` varchar(20) COLLATE `utf8mb4_bin` NOT NULL;

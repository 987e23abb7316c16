-- upgrade
ALTER TABLE `t` MODIFY COLUMN `code` varchar(20) COLLATE `utf8mb4_bin` NOT NULL;
-- downgrade
ALTER TABLE `t` MODIFY COLUMN `code` varchar(20) NOT NULL;

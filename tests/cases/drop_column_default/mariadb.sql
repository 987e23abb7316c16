-- upgrade
ALTER TABLE `t` DROP COLUMN `counted`;
-- downgrade
ALTER TABLE `t` ADD COLUMN `counted` int NOT NULL DEFAULT 7 AFTER `free`;

-- upgrade
ALTER TABLE `t` DROP COLUMN `needed`;
-- downgrade
ALTER TABLE `t` ADD COLUMN `needed` varchar(20) NOT NULL DEFAULT 'filled' AFTER `counted`;
ALTER TABLE `t` ALTER COLUMN `needed` DROP DEFAULT;

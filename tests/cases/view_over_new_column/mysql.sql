-- upgrade
ALTER TABLE `teams` ADD COLUMN `motto` longtext;
-- downgrade
ALTER TABLE `teams` DROP COLUMN `motto`;

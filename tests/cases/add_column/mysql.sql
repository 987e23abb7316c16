-- upgrade
ALTER TABLE `users` ADD COLUMN `note` longtext;
-- downgrade
ALTER TABLE `users` DROP COLUMN `note`;

-- upgrade
ALTER TABLE `users` ADD COLUMN `more` longtext;
-- downgrade
ALTER TABLE `users` DROP COLUMN `more`;

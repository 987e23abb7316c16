-- upgrade
ALTER SEQUENCE `numbers` INCREMENT BY 2;
ALTER TABLE `users` ADD COLUMN `more` longtext;
-- downgrade
ALTER TABLE `users` DROP COLUMN `more`;
ALTER SEQUENCE `numbers` INCREMENT BY 1;

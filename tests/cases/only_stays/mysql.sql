-- upgrade
ALTER TABLE `users` RENAME COLUMN `name` TO `called`;
ALTER TABLE `users` MODIFY COLUMN `age` bigint DEFAULT 1;
RENAME TABLE `users` TO `people`;
ALTER TABLE `people` ADD COLUMN `more` longtext;
-- downgrade
ALTER TABLE `people` DROP COLUMN `more`;
RENAME TABLE `people` TO `users`;
ALTER TABLE `users` MODIFY COLUMN `age` int;
ALTER TABLE `users` RENAME COLUMN `called` TO `name`;

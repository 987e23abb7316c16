-- upgrade
ALTER TABLE `users` ADD COLUMN `code` int NOT NULL DEFAULT 7;
ALTER TABLE `users` ALTER COLUMN `code` DROP DEFAULT;
ALTER TABLE `users` MODIFY COLUMN `code` bigint NOT NULL;
ALTER TABLE `users` RENAME COLUMN `code` TO `number`;
ALTER TABLE `users` ADD KEY `ix_users_number` (`number`, `login`);
RENAME TABLE `users` TO `members`;
ALTER TABLE `members` ADD CONSTRAINT `ck_members_number` CHECK (`number` >= `age` OR `number` = 7);
ALTER TABLE `members` RENAME COLUMN `number` TO `badge`;
-- downgrade
ALTER TABLE `members` RENAME COLUMN `badge` TO `number`;
ALTER TABLE `members` DROP CONSTRAINT `ck_members_number`;
RENAME TABLE `members` TO `users`;
ALTER TABLE `users` DROP INDEX `ix_users_number`;
ALTER TABLE `users` RENAME COLUMN `number` TO `code`;
ALTER TABLE `users` MODIFY COLUMN `code` int NOT NULL;
ALTER TABLE `users` DROP COLUMN `code`;

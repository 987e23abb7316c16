-- upgrade
ALTER TABLE `users` DROP CHECK `ck_users_login`;
ALTER TABLE `users` RENAME COLUMN `login` TO `aside`;
ALTER TABLE `users` ADD CONSTRAINT `ck_users_login` CHECK (length(`aside`) > 2 AND `age` >= 0);
ALTER TABLE `users` RENAME COLUMN `email` TO `login`;
ALTER TABLE `users` DROP CHECK `ck_users_login`;
ALTER TABLE `users` RENAME COLUMN `aside` TO `email`;
ALTER TABLE `users` ADD CONSTRAINT `ck_users_login` CHECK (length(`email`) > 2 AND `age` >= 0);
-- downgrade
ALTER TABLE `users` DROP CHECK `ck_users_login`;
ALTER TABLE `users` RENAME COLUMN `email` TO `aside`;
ALTER TABLE `users` ADD CONSTRAINT `ck_users_login` CHECK (length(`aside`) > 2 AND `age` >= 0);
ALTER TABLE `users` RENAME COLUMN `login` TO `email`;
ALTER TABLE `users` DROP CHECK `ck_users_login`;
ALTER TABLE `users` RENAME COLUMN `aside` TO `login`;
ALTER TABLE `users` ADD CONSTRAINT `ck_users_login` CHECK (length(`login`) > 2 AND `age` >= 0);

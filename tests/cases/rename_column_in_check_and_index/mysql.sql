-- upgrade
ALTER TABLE `users` DROP CHECK `ck_users_login`;
ALTER TABLE `users` RENAME COLUMN `login` TO `user name`;
ALTER TABLE `users` ADD CONSTRAINT `ck_users_login` CHECK (length(`user name`) > 2 AND `age` >= 0);
-- downgrade
ALTER TABLE `users` DROP CHECK `ck_users_login`;
ALTER TABLE `users` RENAME COLUMN `user name` TO `login`;
ALTER TABLE `users` ADD CONSTRAINT `ck_users_login` CHECK (length(`login`) > 2 AND `age` >= 0);

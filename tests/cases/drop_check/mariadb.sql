-- upgrade
ALTER TABLE `users` DROP CONSTRAINT `ck_users_login`;
-- downgrade
ALTER TABLE `users` ADD CONSTRAINT `ck_users_login` CHECK (length(`login`) > 2 AND `age` >= 0);

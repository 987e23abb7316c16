-- upgrade
ALTER TABLE `users`
    ADD COLUMN `kind` varchar(10),
    ADD CONSTRAINT `ck_users_kind` CHECK (`kind` <> 'no');
UPDATE users SET kind = 'old' WHERE age >= 40;
UPDATE `users` SET `kind` = 'new' WHERE `kind` IS NULL;
ALTER TABLE `users` MODIFY COLUMN `kind` varchar(10) NOT NULL;
ALTER TABLE `users` DROP INDEX `uq_users_login_email`;
-- downgrade
ALTER TABLE `users` ADD UNIQUE KEY `uq_users_login_email` (`login`, `email`);
ALTER TABLE `users` MODIFY COLUMN `kind` varchar(10);
ALTER TABLE `users`
    DROP CONSTRAINT `ck_users_kind`,
    DROP COLUMN `kind`;

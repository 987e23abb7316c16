-- upgrade
ALTER TABLE `users` DROP INDEX `uq_users_login_email`;
-- downgrade
ALTER TABLE `users` ADD UNIQUE KEY `uq_users_login_email` (`login`, `email`);

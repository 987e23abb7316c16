-- upgrade
ALTER TABLE `users` DROP INDEX `ix_users_age`;
-- downgrade
ALTER TABLE `users` ADD KEY `ix_users_age` (`age`, `login`);

-- upgrade
ALTER TABLE `users` ADD KEY IF NOT EXISTS `ix_users_age` (`age`);
ALTER TABLE `users` ADD UNIQUE KEY IF NOT EXISTS `ux_users_age` (`age`, `id`);
-- downgrade
ALTER TABLE `users` DROP INDEX IF EXISTS `ux_users_age`;
ALTER TABLE `users` DROP INDEX IF EXISTS `ix_users_age`;

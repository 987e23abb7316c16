-- upgrade
ALTER TABLE `users` DROP INDEX IF EXISTS `ix_users_code`;
-- downgrade
ALTER TABLE `users` ADD KEY IF NOT EXISTS `ix_users_code` (`code`);

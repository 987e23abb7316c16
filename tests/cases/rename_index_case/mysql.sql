-- upgrade
ALTER TABLE `users` RENAME INDEX `ix_users_age` TO `IX_users_age`;
-- downgrade
ALTER TABLE `users` RENAME INDEX `IX_users_age` TO `ix_users_age`;

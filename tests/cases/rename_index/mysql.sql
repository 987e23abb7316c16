-- upgrade
ALTER TABLE `users` RENAME INDEX `ix_users_age` TO `ix "of" ``age```;
-- downgrade
ALTER TABLE `users` RENAME INDEX `ix "of" ``age``` TO `ix_users_age`;

-- upgrade
ALTER TABLE `users` RENAME COLUMN `login` TO `user name`;
-- downgrade
ALTER TABLE `users` RENAME COLUMN `user name` TO `login`;

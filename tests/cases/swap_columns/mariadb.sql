-- upgrade
ALTER TABLE `users` RENAME COLUMN `login` TO `aside`;
ALTER TABLE `users` RENAME COLUMN `email` TO `login`;
ALTER TABLE `users` RENAME COLUMN `aside` TO `email`;
-- downgrade
ALTER TABLE `users` RENAME COLUMN `email` TO `aside`;
ALTER TABLE `users` RENAME COLUMN `login` TO `email`;
ALTER TABLE `users` RENAME COLUMN `aside` TO `login`;

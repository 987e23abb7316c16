-- upgrade
RENAME TABLE `users` TO `accounts`;
-- downgrade
RENAME TABLE `accounts` TO `users`;

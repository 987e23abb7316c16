-- upgrade
RENAME TABLE `users` TO `people`;
-- downgrade
RENAME TABLE `people` TO `users`;

-- upgrade
RENAME TABLE `teams` TO `groups_of_users`;
-- downgrade
RENAME TABLE `groups_of_users` TO `teams`;

-- upgrade
RENAME TABLE `s` TO `odd name`;
-- downgrade
RENAME TABLE `odd name` TO `s`;

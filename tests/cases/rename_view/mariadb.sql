-- upgrade
RENAME TABLE `upper names` TO `LOUD`;
-- downgrade
RENAME TABLE `LOUD` TO `upper names`;

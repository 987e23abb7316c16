-- upgrade
ALTER TABLE `a` ADD CONSTRAINT `ck_a_s` CHECK (`s` IN ('one', 'two') OR `s` LIKE 't%');
-- downgrade
ALTER TABLE `a` DROP CONSTRAINT `ck_a_s`;

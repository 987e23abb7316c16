-- upgrade
ALTER TABLE `t` RENAME COLUMN `body` TO `text`;
-- downgrade
ALTER TABLE `t` RENAME COLUMN `text` TO `body`;

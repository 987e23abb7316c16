-- upgrade
ALTER TABLE `notes` ADD COLUMN `length` int;
UPDATE `notes` SET `length` = 1 + 2, `changed` = `changed`;
ALTER TABLE `notes` MODIFY COLUMN `length` int NOT NULL;
-- downgrade
ALTER TABLE `notes` DROP COLUMN `length`;

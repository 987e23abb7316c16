-- upgrade
ALTER TABLE `notes` MODIFY COLUMN `changed` datetime(3) NOT NULL DEFAULT (current_timestamp(3)) ON UPDATE current_timestamp(3);
ALTER TABLE `notes` RENAME COLUMN `changed` TO `at`;
-- downgrade
ALTER TABLE `notes` RENAME COLUMN `at` TO `changed`;
ALTER TABLE `notes` MODIFY COLUMN `changed` datetime NOT NULL DEFAULT (current_timestamp()) ON UPDATE current_timestamp();

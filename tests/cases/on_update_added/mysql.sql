-- upgrade
ALTER TABLE `notes` ADD COLUMN `changed` datetime(6) NOT NULL DEFAULT (current_timestamp(6)) ON UPDATE current_timestamp(6);
-- downgrade
ALTER TABLE `notes` DROP COLUMN `changed`;

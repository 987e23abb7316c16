-- upgrade
ALTER TABLE `users` ADD COLUMN `created_at` datetime(6) NOT NULL DEFAULT (utc_timestamp(6));
-- downgrade
ALTER TABLE `users` DROP COLUMN `created_at`;

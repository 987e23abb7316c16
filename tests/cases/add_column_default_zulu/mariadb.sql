-- upgrade
ALTER TABLE `users` ADD COLUMN `created_at` datetime(3) NOT NULL DEFAULT '2026-11-21T10:15:00.5';
-- downgrade
ALTER TABLE `users` DROP COLUMN `created_at`;

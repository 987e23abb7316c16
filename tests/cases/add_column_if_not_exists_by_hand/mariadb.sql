-- upgrade
ALTER TABLE `users` ADD COLUMN IF NOT EXISTS `nick` int;
-- downgrade
ALTER TABLE `users` DROP COLUMN IF EXISTS `nick`;

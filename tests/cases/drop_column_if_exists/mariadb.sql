-- upgrade
ALTER TABLE `users` DROP COLUMN IF EXISTS `age`;
-- downgrade
ALTER TABLE `users` ADD COLUMN IF NOT EXISTS `age` int AFTER `id`;

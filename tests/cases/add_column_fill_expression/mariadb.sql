-- upgrade
ALTER TABLE `users` ADD COLUMN `shout` varchar(50);
UPDATE `users` SET `shout` = lower('ABC');
ALTER TABLE `users` MODIFY COLUMN `shout` varchar(50) NOT NULL;
-- downgrade
ALTER TABLE `users` DROP COLUMN `shout`;

-- upgrade
ALTER TABLE `users` ADD COLUMN `locale` varchar(12) NOT NULL DEFAULT 'en';
-- downgrade
ALTER TABLE `users` DROP COLUMN `locale`;

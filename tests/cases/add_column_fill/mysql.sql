-- upgrade
ALTER TABLE `users` ADD COLUMN `city` varchar(30) NOT NULL DEFAULT 'it''s ours';
ALTER TABLE `users` ALTER COLUMN `city` DROP DEFAULT;
-- downgrade
ALTER TABLE `users` DROP COLUMN `city`;

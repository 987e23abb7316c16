-- upgrade
ALTER TABLE `users` ADD COLUMN `x` int COMMENT 'it''s a comment';
-- downgrade
ALTER TABLE `users` DROP COLUMN `x`;

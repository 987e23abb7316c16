-- upgrade
ALTER TABLE `users` ADD COLUMN `twice` int GENERATED ALWAYS AS (`age` * 2) STORED;
-- downgrade
ALTER TABLE `users` DROP COLUMN `twice`;

-- upgrade
ALTER TABLE `users` ADD COLUMN `token` binary(16) NOT NULL DEFAULT (unhex('ae1027a6acf24e6c8c31000000000001'));
-- downgrade
ALTER TABLE `users` DROP COLUMN `token`;

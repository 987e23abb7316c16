-- upgrade
ALTER TABLE `users` ADD COLUMN `rank` int NOT NULL DEFAULT 3 AFTER `id`;
ALTER TABLE `users` ADD CONSTRAINT `ck_users_age` CHECK (`age` > 0);
ALTER TABLE `users` ADD UNIQUE KEY `uq_users_name` (`name`, `age`);
-- downgrade
ALTER TABLE `users` DROP INDEX `uq_users_name`;
ALTER TABLE `users` DROP CONSTRAINT `ck_users_age`;
ALTER TABLE `users` DROP COLUMN `rank`;

-- upgrade
ALTER TABLE `users` ADD COLUMN `rank` int NOT NULL DEFAULT 3 AFTER `id`;
ALTER TABLE `users` ADD CONSTRAINT `ck_users_age` CHECK (`age` > 0);
-- downgrade
ALTER TABLE `users` DROP CHECK `ck_users_age`;
ALTER TABLE `users` DROP COLUMN `rank`;

-- upgrade
ALTER TABLE `users` MODIFY COLUMN `rank` int NOT NULL;
ALTER TABLE `users`
    DROP CONSTRAINT `ck_users_age`,
    ADD CONSTRAINT `ck_age` CHECK (`age` > 0);
ALTER TABLE `users` DROP INDEX `uq_users_name`;
-- downgrade
ALTER TABLE `users` ADD UNIQUE KEY `uq_users_name` (`name`, `age`);
ALTER TABLE `users`
    DROP CONSTRAINT `ck_age`,
    ADD CONSTRAINT `ck_users_age` CHECK (`age` > 0);
ALTER TABLE `users` MODIFY COLUMN `rank` int NOT NULL DEFAULT 3;

-- upgrade
ALTER TABLE `users` MODIFY COLUMN `rank` int NOT NULL;
ALTER TABLE `users`
    DROP CHECK `ck_users_age`,
    ADD CONSTRAINT `ck_age` CHECK (`age` > 0);
-- downgrade
ALTER TABLE `users`
    DROP CHECK `ck_age`,
    ADD CONSTRAINT `ck_users_age` CHECK (`age` > 0);
ALTER TABLE `users` MODIFY COLUMN `rank` int NOT NULL DEFAULT 3;

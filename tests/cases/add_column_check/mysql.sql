-- upgrade
ALTER TABLE `users`
    ADD COLUMN `height` int NOT NULL DEFAULT 170,
    ADD CONSTRAINT `ck_users_height` CHECK (`height` > 0);
-- downgrade
ALTER TABLE `users`
    DROP CHECK `ck_users_height`,
    DROP COLUMN `height`;

-- upgrade
ALTER TABLE `users`
    DROP CHECK `ck_users_login`,
    ADD CONSTRAINT `ck_login` CHECK (length(`login`) > 2 AND `age` >= 0);
-- downgrade
ALTER TABLE `users`
    DROP CHECK `ck_login`,
    ADD CONSTRAINT `ck_users_login` CHECK (length(`login`) > 2 AND `age` >= 0);

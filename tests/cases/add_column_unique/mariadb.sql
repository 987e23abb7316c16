-- upgrade
ALTER TABLE `users`
    ADD COLUMN `phone` varchar(20),
    ADD UNIQUE KEY `uq_users_phone` (`phone`);
-- downgrade
ALTER TABLE `users`
    DROP INDEX `uq_users_phone`,
    DROP COLUMN `phone`;

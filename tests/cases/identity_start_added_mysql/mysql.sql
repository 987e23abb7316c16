-- upgrade
ALTER TABLE `users`
    ADD COLUMN `id` bigint NOT NULL AUTO_INCREMENT,
    AUTO_INCREMENT=100,
    ADD PRIMARY KEY (`id`);
-- downgrade
ALTER TABLE `users`
    DROP PRIMARY KEY,
    DROP COLUMN `id`;

-- upgrade
ALTER TABLE `users`
    ADD COLUMN `x` bigint,
    ADD KEY `fk_users_x` (`x`),
    ADD CONSTRAINT `fk_users_x` FOREIGN KEY (`x`) REFERENCES `teams` (`id`);
-- downgrade
ALTER TABLE `users` DROP FOREIGN KEY `fk_users_x`;
ALTER TABLE `users`
    DROP INDEX `fk_users_x`,
    DROP COLUMN `x`;

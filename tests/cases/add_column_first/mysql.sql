-- upgrade
ALTER TABLE `users`
    ADD COLUMN `note` varchar(20) FIRST,
    ADD KEY `ix_users_note` (`note`);
-- downgrade
ALTER TABLE `users`
    DROP INDEX `ix_users_note`,
    DROP COLUMN `note`;

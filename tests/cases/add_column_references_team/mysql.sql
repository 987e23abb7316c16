-- upgrade
ALTER TABLE `users`
    ADD COLUMN `second_team` bigint,
    ADD KEY `fk_users_second_team_teams` (`second_team`),
    ADD CONSTRAINT `fk_users_second_team_teams` FOREIGN KEY (`second_team`) REFERENCES `teams` (`id`);
-- downgrade
ALTER TABLE `users` DROP FOREIGN KEY `fk_users_second_team_teams`;
ALTER TABLE `users`
    DROP INDEX `fk_users_second_team_teams`,
    DROP COLUMN `second_team`;

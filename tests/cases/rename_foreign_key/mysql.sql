-- upgrade
ALTER TABLE `users` DROP FOREIGN KEY `fk_users_team_id_teams`;
ALTER TABLE `users`
    DROP INDEX `fk_users_team_id_teams`,
    ADD KEY `fk_team` (`team_id`),
    ADD CONSTRAINT `fk_team` FOREIGN KEY (`team_id`) REFERENCES `teams` (`id`) ON DELETE CASCADE;
-- downgrade
ALTER TABLE `users` DROP FOREIGN KEY `fk_team`;
ALTER TABLE `users`
    DROP INDEX `fk_team`,
    ADD KEY `fk_users_team_id_teams` (`team_id`),
    ADD CONSTRAINT `fk_users_team_id_teams` FOREIGN KEY (`team_id`) REFERENCES `teams` (`id`) ON DELETE CASCADE;

-- upgrade
ALTER TABLE `users` DROP FOREIGN KEY `fk_users_team_id_teams`;
ALTER TABLE `users` DROP INDEX `fk_users_team_id_teams`;
-- downgrade
ALTER TABLE `users`
    ADD KEY `fk_users_team_id_teams` (`team_id`),
    ADD CONSTRAINT `fk_users_team_id_teams` FOREIGN KEY (`team_id`) REFERENCES `teams` (`id`) ON DELETE CASCADE;

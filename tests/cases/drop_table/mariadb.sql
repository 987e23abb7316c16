-- upgrade
DROP TABLE `users`;
DROP TABLE `teams`;
-- downgrade
CREATE TABLE `teams` (
    `id` bigint NOT NULL AUTO_INCREMENT,
    `name` varchar(80) NOT NULL,
    PRIMARY KEY (`id`),
    UNIQUE KEY `uq_teams_name` (`name`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
CREATE TABLE `users` (
    `id` bigint NOT NULL AUTO_INCREMENT,
    `login` varchar(50) NOT NULL,
    `email` varchar(100),
    `team_id` bigint,
    `age` int NOT NULL DEFAULT 18,
    PRIMARY KEY (`id`),
    UNIQUE KEY `uq_users_login_email` (`login`, `email`),
    KEY `fk_users_team_id_teams` (`team_id`),
    KEY `ix_users_age` (`age`, `login`),
    CONSTRAINT `ck_users_login` CHECK (length(`login`) > 2 AND `age` >= 0),
    CONSTRAINT `fk_users_team_id_teams` FOREIGN KEY (`team_id`) REFERENCES `teams` (`id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

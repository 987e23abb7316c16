-- upgrade
ALTER TABLE `users` DROP COLUMN `rank`;
ALTER TABLE `users` DROP CONSTRAINT `ck_users_age`;
DROP TABLE `users`;
-- downgrade
CREATE TABLE `users` (
    `id` bigint NOT NULL,
    `name` varchar(20) NOT NULL,
    `age` int,
    PRIMARY KEY (`id`),
    UNIQUE KEY `uq_users_name` (`name`, `age`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
ALTER TABLE `users` ADD CONSTRAINT `ck_users_age` CHECK (`age` > 0);
ALTER TABLE `users` ADD COLUMN `rank` int NOT NULL DEFAULT 3 AFTER `id`;

-- upgrade
DROP VIEW `upper names`;
DROP VIEW `names`;
DROP TABLE `teams`;
-- downgrade
CREATE TABLE `teams` (
    `id` bigint NOT NULL,
    `name` varchar(20) NOT NULL,
    `size` int,
    PRIMARY KEY (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
CREATE VIEW `names` AS
SELECT id, name FROM teams WHERE id > 1;
CREATE VIEW `upper names` AS
SELECT upper(name) AS n FROM names;

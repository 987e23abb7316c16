-- upgrade
CREATE TABLE `t` (
    `id` bigint NOT NULL,
    `a` int NOT NULL,
    PRIMARY KEY (`id`),
    UNIQUE KEY `uq_t_a` (`a`),
    UNIQUE KEY `uq_t_a_again` (`a`),
    UNIQUE KEY `uq_t_id` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
-- downgrade
DROP TABLE `t`;

-- upgrade
CREATE TABLE `t` (
    `id` bigint NOT NULL,
    `name` varchar(40) NOT NULL DEFAULT 'x',
    PRIMARY KEY (`id`),
    KEY `ix_t` (`name`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
-- downgrade
DROP TABLE `t`;

-- upgrade
CREATE TABLE `t` (
    `id` bigint NOT NULL,
    `code` varchar(20) CHARACTER SET `utf8mb4` NOT NULL,
    PRIMARY KEY (`id`),
    KEY `ix_t_code` (`code`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
-- downgrade
DROP TABLE `t`;

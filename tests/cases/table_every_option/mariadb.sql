-- upgrade
CREATE TABLE `t` (
    `id` bigint NOT NULL,
    `name` varchar(40) NOT NULL DEFAULT 'x',
    PRIMARY KEY (`id`),
    KEY `ix_t` (`name`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=`utf8mb4_bin` ROW_FORMAT=COMPRESSED;
-- downgrade
DROP TABLE `t`;

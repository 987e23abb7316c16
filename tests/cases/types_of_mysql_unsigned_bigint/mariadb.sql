-- upgrade
CREATE TABLE `t` (
    `id` bigint unsigned NOT NULL AUTO_INCREMENT,
    `most` bigint unsigned NOT NULL DEFAULT 18446744073709551615,
    PRIMARY KEY (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
-- downgrade
DROP TABLE `t`;

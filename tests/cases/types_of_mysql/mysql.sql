-- upgrade
CREATE TABLE `t` (
    `c0_false` tinyint NOT NULL,
    `c0_true` tinyint,
    `c1_false` tinyint unsigned NOT NULL,
    `c1_true` tinyint unsigned,
    `c2_false` smallint unsigned NOT NULL,
    `c2_true` smallint unsigned,
    `c3_false` mediumint NOT NULL,
    `c3_true` mediumint,
    `c4_false` mediumint unsigned NOT NULL,
    `c4_true` mediumint unsigned,
    `c5_false` int unsigned NOT NULL,
    `c5_true` int unsigned,
    `c6_false` tinytext NOT NULL,
    `c6_true` tinytext,
    `c7_false` mediumtext NOT NULL,
    `c7_true` mediumtext,
    `c8_false` tinyblob NOT NULL,
    `c8_true` tinyblob,
    `c9_false` blob NOT NULL,
    `c9_true` blob,
    `c10_false` mediumblob NOT NULL,
    `c10_true` mediumblob,
    `c11_false` binary(16) NOT NULL,
    `c11_true` binary(16),
    `c12_false` varbinary(300) NOT NULL,
    `c12_true` varbinary(300),
    `c13_false` year NOT NULL,
    `c13_true` year
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
-- downgrade
DROP TABLE `t`;

-- upgrade
CREATE TABLE `defaults` (
    `yes` tinyint(1) NOT NULL DEFAULT 1,
    `no` tinyint(1) DEFAULT 0,
    `small` smallint NOT NULL DEFAULT -3,
    `number` int NOT NULL DEFAULT 42,
    `big` bigint NOT NULL DEFAULT 9000000000,
    `exact` decimal(10,2) NOT NULL DEFAULT 12.50,
    `floating` double NOT NULL DEFAULT 0.5,
    `words` varchar(40) NOT NULL DEFAULT 'it''s \\ "here"',
    `nothing` varchar(40) NOT NULL DEFAULT '',
    `null_word` varchar(40) DEFAULT 'NULL',
    `three` char(3) NOT NULL DEFAULT 'abc',
    `created_at` datetime(6) NOT NULL DEFAULT (utc_timestamp(6)),
    `seen_at` datetime(6) DEFAULT (current_timestamp(6)),
    `day` date NOT NULL DEFAULT (curdate()),
    `fixed_day` date NOT NULL DEFAULT '2026-11-21',
    `uuid` binary(16) NOT NULL DEFAULT (uuid_to_bin(uuid())),
    `computed` int NOT NULL DEFAULT (1 + 2 * 3),
    `each` varchar(20) NOT NULL DEFAULT (lower('ABC'))
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
-- downgrade
DROP TABLE `defaults`;

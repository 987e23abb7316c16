-- upgrade
CREATE TABLE `t` (
    `tiny` tinyint NOT NULL DEFAULT -128,
    `byte` tinyint unsigned NOT NULL DEFAULT 255,
    `short` smallint unsigned NOT NULL DEFAULT 65535,
    `medium` mediumint NOT NULL DEFAULT -8388608,
    `natural` mediumint unsigned NOT NULL DEFAULT 16777215,
    `word` int unsigned NOT NULL DEFAULT 4294967295,
    `year` year NOT NULL DEFAULT 2026,
    `note` tinytext NOT NULL DEFAULT 'it''s \\ here'
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
-- downgrade
DROP TABLE `t`;

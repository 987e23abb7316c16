-- upgrade
DROP TABLE IF EXISTS `notes`;
-- downgrade
CREATE TABLE IF NOT EXISTS `notes` (
    `id` bigint NOT NULL,
    `n` int,
    KEY `ix_notes_n` (`n`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

-- upgrade
CREATE TABLE `t` (
    `mood` enum('it''s "so"','größer, y','a(b)') NOT NULL DEFAULT 'it''s "so"'
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
-- downgrade
DROP TABLE `t`;

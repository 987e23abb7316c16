-- upgrade
CREATE TABLE `t` (
    `time_0` time NOT NULL,
    `timestamp_0` datetime NOT NULL DEFAULT (current_timestamp()),
    `timestamptz_0` datetime NOT NULL DEFAULT (utc_timestamp()),
    `time_3` time(3) NOT NULL,
    `timestamp_3` datetime(3) NOT NULL DEFAULT (current_timestamp(3)),
    `timestamptz_3` datetime(3) NOT NULL DEFAULT (utc_timestamp(3)),
    `time_6` time(6) NOT NULL,
    `timestamp_6` datetime(6) NOT NULL DEFAULT (current_timestamp(6)),
    `timestamptz_6` datetime(6) NOT NULL DEFAULT (utc_timestamp(6))
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
-- downgrade
DROP TABLE `t`;

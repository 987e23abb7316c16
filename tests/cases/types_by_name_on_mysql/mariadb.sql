-- upgrade
CREATE TABLE `t` (
    `c0_false` text NOT NULL,
    `c0_true` text,
    `c1_false` BOOL NOT NULL,
    `c1_true` BOOL,
    `c2_false` INTEGER(11) UNSIGNED NOT NULL,
    `c2_true` INTEGER(11) UNSIGNED,
    `c3_false` enum('Small','It''s (big)') NOT NULL,
    `c3_true` enum('Small','It''s (big)'),
    `c4_false` set('a', 'B') NOT NULL,
    `c4_true` set('a', 'B'),
    `c5_false` double unsigned NOT NULL,
    `c5_true` double unsigned,
    `c6_false` bit(3) NOT NULL,
    `c6_true` bit(3),
    `c7_false` datetime NOT NULL,
    `c7_true` datetime,
    `c8_false` point NOT NULL,
    `c8_true` point,
    `c9_false` int(5) zerofill NOT NULL,
    `c9_true` int(5) zerofill
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
-- downgrade
DROP TABLE `t`;

-- upgrade
CREATE TABLE `t` (
    `a` varchar(40) NOT NULL,
    `b` varchar(40) COLLATE `utf8mb3_uca1400_ai_cs` NOT NULL,
    `c` varchar(40) COLLATE `latin1_bin` NOT NULL
) ENGINE=InnoDB DEFAULT CHARSET=`utf8mb3` COLLATE=`utf8mb3_uca1400_as_ci`;
-- downgrade
DROP TABLE `t`;

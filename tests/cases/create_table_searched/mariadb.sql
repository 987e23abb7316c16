-- upgrade
CREATE TABLE `u` (
    `title` varchar(80) NOT NULL,
    `body` longtext,
    `place` point NOT NULL,
    SPATIAL KEY `ix_place` (`place`),
    FULLTEXT KEY `ix_t` (`title`, `body`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
-- downgrade
DROP TABLE `u`;

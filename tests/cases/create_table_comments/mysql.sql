-- upgrade
CREATE TABLE `t` (
    `a` longtext NOT NULL COMMENT 'it''s \\ a "comment"'
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COMMENT='what''s in here: 100 % \\ of it';
-- downgrade
DROP TABLE `t`;

-- upgrade
ALTER TABLE `t`
    DEFAULT CHARACTER SET `latin1`,
    MODIFY COLUMN `name` varchar(40) NOT NULL,
    MODIFY COLUMN `words` text;
-- downgrade
ALTER TABLE `t`
    DEFAULT CHARACTER SET utf8mb4,
    MODIFY COLUMN `name` varchar(40) NOT NULL,
    MODIFY COLUMN `words` text;

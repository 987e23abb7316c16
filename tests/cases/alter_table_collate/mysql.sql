-- upgrade
ALTER TABLE `t`
    DEFAULT CHARACTER SET utf8mb4 COLLATE `utf8mb4_unicode_ci`,
    MODIFY COLUMN `name` varchar(40) NOT NULL,
    MODIFY COLUMN `words` text;
-- downgrade
ALTER TABLE `t`
    DEFAULT CHARACTER SET utf8mb4,
    MODIFY COLUMN `name` varchar(40) NOT NULL,
    MODIFY COLUMN `words` text;

-- upgrade
ALTER TABLE `items`
    DROP COLUMN `total`,
    ADD COLUMN `total` int GENERATED ALWAYS AS (`price` * 3) STORED COMMENT 'a total' AFTER `price`;
-- downgrade
ALTER TABLE `items`
    DROP COLUMN `total`,
    ADD COLUMN `total` int GENERATED ALWAYS AS (`price` * 2) STORED COMMENT 'a total' AFTER `price`;

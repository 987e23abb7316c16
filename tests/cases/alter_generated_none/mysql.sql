-- upgrade
ALTER TABLE `items` MODIFY COLUMN `total` int;
-- downgrade
ALTER TABLE `items`
    DROP COLUMN `total`,
    ADD COLUMN `total` int GENERATED ALWAYS AS (`price` * 2) STORED AFTER `price`;

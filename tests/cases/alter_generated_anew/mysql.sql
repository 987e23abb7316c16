-- upgrade
ALTER TABLE `items`
    DROP COLUMN `total`,
    ADD COLUMN `total` int GENERATED ALWAYS AS (`price` * 3) STORED AFTER `price`;
-- downgrade
ALTER TABLE `items` MODIFY COLUMN `total` int;

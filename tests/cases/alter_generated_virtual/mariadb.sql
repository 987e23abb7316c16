-- upgrade
ALTER TABLE `items`
    DROP COLUMN `total`,
    ADD COLUMN `total` int GENERATED ALWAYS AS (`price` * 3) VIRTUAL AFTER `price`;
-- downgrade
ALTER TABLE `items`
    DROP COLUMN `total`,
    ADD COLUMN `total` int GENERATED ALWAYS AS (`price` * 2) VIRTUAL AFTER `price`;

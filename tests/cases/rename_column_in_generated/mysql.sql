-- upgrade
ALTER TABLE `items` DROP COLUMN `total`;
ALTER TABLE `items` RENAME COLUMN `price` TO `cost`;
ALTER TABLE `items` ADD COLUMN `total` int GENERATED ALWAYS AS (`cost` * `amount`) STORED;
-- downgrade
ALTER TABLE `items` DROP COLUMN `total`;
ALTER TABLE `items` RENAME COLUMN `cost` TO `price`;
ALTER TABLE `items` ADD COLUMN `total` int GENERATED ALWAYS AS (`price` * `amount`) STORED;

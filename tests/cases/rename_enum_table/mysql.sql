-- upgrade
ALTER TABLE `orders` RENAME COLUMN `status` TO `state`;
RENAME TABLE `orders` TO `purchases`;
-- downgrade
RENAME TABLE `purchases` TO `orders`;
ALTER TABLE `orders` RENAME COLUMN `state` TO `status`;

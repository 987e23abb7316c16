-- upgrade
CREATE SEQUENCE `numbers` START WITH 5;
ALTER TABLE `users` ADD COLUMN `number` bigint DEFAULT (nextval(`numbers`));
-- downgrade
ALTER TABLE `users` DROP COLUMN `number`;
DROP SEQUENCE `numbers`;

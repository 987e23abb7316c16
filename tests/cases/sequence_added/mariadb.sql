-- upgrade
ALTER TABLE `tickets` ADD COLUMN `other` bigint NOT NULL DEFAULT (nextval(`ticket_numbers`));
ALTER TABLE `tickets` MODIFY COLUMN `rank` int DEFAULT (nextval(`ticket_numbers`));
ALTER TABLE `tickets` MODIFY COLUMN `number` bigint NOT NULL;
-- downgrade
ALTER TABLE `tickets` MODIFY COLUMN `number` bigint NOT NULL DEFAULT (nextval(`ticket_numbers`));
ALTER TABLE `tickets` MODIFY COLUMN `rank` int;
ALTER TABLE `tickets` DROP COLUMN `other`;

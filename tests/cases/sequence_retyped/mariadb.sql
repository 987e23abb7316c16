-- upgrade
ALTER TABLE `tickets` MODIFY COLUMN `number` int NOT NULL DEFAULT (nextval(`ticket_numbers`));
-- downgrade
ALTER TABLE `tickets` MODIFY COLUMN `number` bigint NOT NULL DEFAULT (nextval(`ticket_numbers`));

-- upgrade
ALTER TABLE `users` MODIFY COLUMN `age` bigint NOT NULL DEFAULT 18;
-- downgrade
ALTER TABLE `users` MODIFY COLUMN `age` int NOT NULL DEFAULT 18;

-- upgrade
ALTER TABLE `users` MODIFY COLUMN `age` int NOT NULL DEFAULT 21;
-- downgrade
ALTER TABLE `users` MODIFY COLUMN `age` int NOT NULL DEFAULT 18;

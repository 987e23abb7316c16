-- upgrade
ALTER TABLE `users` MODIFY COLUMN `age` int NOT NULL;
-- downgrade
ALTER TABLE `users` MODIFY COLUMN `age` int NOT NULL DEFAULT 18;

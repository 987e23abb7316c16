-- upgrade
ALTER TABLE `users` MODIFY COLUMN `spare` bigint;
-- downgrade
ALTER TABLE `users` MODIFY COLUMN `spare` int;

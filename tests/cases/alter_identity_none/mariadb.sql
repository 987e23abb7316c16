-- upgrade
ALTER TABLE `users` MODIFY COLUMN `id` bigint NOT NULL;
-- downgrade
ALTER TABLE `users` MODIFY COLUMN `id` bigint NOT NULL AUTO_INCREMENT;

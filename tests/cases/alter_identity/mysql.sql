-- upgrade
ALTER TABLE `users` MODIFY COLUMN `id` bigint NOT NULL AUTO_INCREMENT;
INSERT INTO users (name) VALUES ('new');
-- downgrade
DELETE FROM users WHERE name = 'new';
ALTER TABLE `users` MODIFY COLUMN `id` bigint NOT NULL;

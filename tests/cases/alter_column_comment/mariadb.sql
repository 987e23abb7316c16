-- upgrade
ALTER TABLE `users` MODIFY COLUMN `age` int NOT NULL DEFAULT 18 COMMENT 'in years, it''s said';
-- downgrade
ALTER TABLE `users` MODIFY COLUMN `age` int NOT NULL DEFAULT 18;

-- upgrade
DROP VIEW `moods`;
ALTER TABLE `days` MODIFY COLUMN `mood` enum('calm','glad') NOT NULL;
CREATE VIEW `moods` AS
SELECT mood FROM days;
-- downgrade
DROP VIEW `moods`;
ALTER TABLE `days` MODIFY COLUMN `mood` enum('calm','sad','glad') NOT NULL;
CREATE VIEW `moods` AS
SELECT mood FROM days;

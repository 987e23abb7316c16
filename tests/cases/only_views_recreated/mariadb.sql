-- upgrade
DROP VIEW `names`;
ALTER TABLE `users` MODIFY COLUMN `name` varchar(40) NOT NULL;
CREATE VIEW `names` AS
SELECT name FROM users;
-- downgrade
DROP VIEW `names`;
ALTER TABLE `users` MODIFY COLUMN `name` varchar(20) NOT NULL;
CREATE VIEW `names` AS
SELECT name FROM users;

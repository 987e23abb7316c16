-- upgrade
DROP VIEW `upper names`;
DROP VIEW `names`;
ALTER TABLE `teams` MODIFY COLUMN `name` varchar(40) NOT NULL;
ALTER TABLE `teams` DROP COLUMN `size`;
CREATE VIEW `names` AS
SELECT id, name FROM teams WHERE id > 1;
CREATE VIEW `upper names` AS
SELECT upper(name) AS n FROM names;
-- downgrade
DROP VIEW `upper names`;
DROP VIEW `names`;
ALTER TABLE `teams` ADD COLUMN `size` int;
ALTER TABLE `teams` MODIFY COLUMN `name` varchar(20) NOT NULL;
CREATE VIEW `names` AS
SELECT id, name FROM teams WHERE id > 1;
CREATE VIEW `upper names` AS
SELECT upper(name) AS n FROM names;

-- upgrade
DROP VIEW `names`;
-- downgrade
CREATE VIEW `names` AS
SELECT id, name FROM teams WHERE id > 1;

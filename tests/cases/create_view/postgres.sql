-- upgrade
CREATE VIEW "names" AS
SELECT id, name FROM teams WHERE id > 1;
-- downgrade
DROP VIEW "names";

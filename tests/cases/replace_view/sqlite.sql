-- upgrade
DROP VIEW "names";
CREATE VIEW "names" AS
SELECT id, name FROM teams;
-- downgrade
DROP VIEW "names";
CREATE VIEW "names" AS
SELECT id, name FROM teams WHERE id > 1;

-- upgrade
DROP VIEW "upper names";
DROP VIEW "names";
CREATE VIEW "names" AS
SELECT name, id FROM teams;
CREATE VIEW "upper names" AS
SELECT upper(name) AS n FROM names;
-- downgrade
DROP VIEW "upper names";
DROP VIEW "names";
CREATE VIEW "names" AS
SELECT id, name FROM teams WHERE id > 1;
CREATE VIEW "upper names" AS
SELECT upper(name) AS n FROM names;

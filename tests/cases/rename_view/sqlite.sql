-- upgrade
DROP VIEW "upper names";
CREATE VIEW "LOUD" AS
SELECT upper(name) AS n FROM names;
-- downgrade
DROP VIEW "LOUD";
CREATE VIEW "upper names" AS
SELECT upper(name) AS n FROM names;

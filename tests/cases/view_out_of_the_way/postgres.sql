-- upgrade
DROP VIEW "upper names";
DROP VIEW "names";
ALTER TABLE "teams" RENAME COLUMN "name" TO "called";
ALTER TABLE "teams" RENAME TO "people";
CREATE VIEW "names" AS
SELECT id, called AS name FROM people;
-- downgrade
DROP VIEW "names";
ALTER TABLE "people" RENAME TO "teams";
ALTER TABLE "teams" RENAME COLUMN "called" TO "name";
CREATE VIEW "names" AS
SELECT id, name FROM teams WHERE id > 1;
CREATE VIEW "upper names" AS
SELECT upper(name) AS n FROM names;

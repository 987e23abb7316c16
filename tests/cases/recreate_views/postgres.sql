-- upgrade
DROP VIEW "upper names";
DROP VIEW "names";
ALTER TABLE "teams" ALTER COLUMN "name" TYPE character varying(40);
ALTER TABLE "teams" DROP COLUMN "size";
CREATE VIEW "names" AS
SELECT id, name FROM teams WHERE id > 1;
CREATE VIEW "upper names" AS
SELECT upper(name) AS n FROM names;
-- downgrade
DROP VIEW "upper names";
DROP VIEW "names";
ALTER TABLE "teams" ADD COLUMN "size" integer;
ALTER TABLE "teams" ALTER COLUMN "name" TYPE character varying(20);
CREATE VIEW "names" AS
SELECT id, name FROM teams WHERE id > 1;
CREATE VIEW "upper names" AS
SELECT upper(name) AS n FROM names;

-- upgrade
DROP VIEW "more";
DROP MATERIALIZED VIEW "audit"."counts";
ALTER TABLE "teams" ALTER COLUMN "name" TYPE text;
CREATE MATERIALIZED VIEW "audit"."counts" AS
SELECT id, name FROM teams WHERE id > 1;
CREATE VIEW "more" AS
SELECT name FROM audit.counts;
-- downgrade
DROP VIEW "more";
DROP MATERIALIZED VIEW "audit"."counts";
ALTER TABLE "teams" ALTER COLUMN "name" TYPE character varying(20);
CREATE MATERIALIZED VIEW "audit"."counts" AS
SELECT id, name FROM teams WHERE id > 1;
CREATE VIEW "more" AS
SELECT name FROM audit.counts;

-- upgrade
CREATE MATERIALIZED VIEW "counts" AS
SELECT count(*) AS n FROM teams;
CREATE VIEW "more" AS
SELECT n + 1 AS n FROM counts;
-- downgrade
DROP VIEW "more";
DROP MATERIALIZED VIEW "counts";

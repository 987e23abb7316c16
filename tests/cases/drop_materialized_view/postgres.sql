-- upgrade
DROP MATERIALIZED VIEW "counts";
-- downgrade
CREATE MATERIALIZED VIEW "counts" AS
SELECT count(*) AS n FROM teams;

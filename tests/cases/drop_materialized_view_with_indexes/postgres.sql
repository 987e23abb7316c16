-- upgrade
DROP MATERIALIZED VIEW "sizes";
-- downgrade
CREATE MATERIALIZED VIEW "sizes" AS
SELECT id, name, coalesce(size, 0) AS much FROM teams;
CREATE INDEX "ix_sizes_name" ON "sizes" ((lower("name")), "much" DESC) WHERE "much" > 1;
CREATE UNIQUE INDEX "uq_sizes_id" ON "sizes" ("id");

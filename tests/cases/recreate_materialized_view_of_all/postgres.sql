-- upgrade
DROP MATERIALIZED VIEW "copy";
ALTER TABLE "teams" RENAME COLUMN "id" TO "number";
CREATE MATERIALIZED VIEW "copy" AS
SELECT * FROM teams;
CREATE INDEX "ix_copy" ON "copy" ("size", "name");
-- downgrade
DROP MATERIALIZED VIEW "copy";
ALTER TABLE "teams" RENAME COLUMN "number" TO "id";
CREATE MATERIALIZED VIEW "copy" AS
SELECT * FROM teams;
CREATE INDEX "ix_copy" ON "copy" ("size", "name");

-- upgrade
CREATE UNIQUE INDEX "ix_t" ON "t" ("a") INCLUDE ("s", "doc") NULLS NOT DISTINCT WHERE "a" > 0;
-- downgrade
DROP INDEX "ix_t";

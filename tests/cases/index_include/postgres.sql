-- upgrade
CREATE UNIQUE INDEX "ix_t" ON "t" ("a") INCLUDE ("s");
-- downgrade
DROP INDEX "ix_t";

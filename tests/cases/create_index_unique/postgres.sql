-- upgrade
CREATE UNIQUE INDEX "ix_a_x" ON "a" ("x");
-- downgrade
DROP INDEX "ix_a_x";

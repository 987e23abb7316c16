-- upgrade
DROP INDEX "ix_a";
CREATE UNIQUE INDEX "ix_b" ON "a" ("x", "y" DESC);
-- downgrade
DROP INDEX "ix_b";
CREATE UNIQUE INDEX "ix_a" ON "a" ("x", "y" DESC);

-- upgrade
DROP INDEX "ix_a";
CREATE INDEX "ix_b" ON "a" ("x") WHERE "y" > 0;
-- downgrade
DROP INDEX "ix_b";
CREATE INDEX "ix_a" ON "a" ("x") WHERE "y" > 0;

-- upgrade
CREATE INDEX "ix_t" ON "t" ("a");
-- downgrade
DROP INDEX "ix_t";

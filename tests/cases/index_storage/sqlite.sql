-- upgrade
CREATE INDEX "ix_t" ON "t" ("title");
-- downgrade
DROP INDEX "ix_t";

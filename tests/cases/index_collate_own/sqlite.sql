-- upgrade
CREATE INDEX "ix_t" ON "t" ("code");
-- downgrade
DROP INDEX "ix_t";

-- upgrade
CREATE INDEX "ix_t" ON "t" ("body", "title" DESC);
-- downgrade
DROP INDEX "ix_t";

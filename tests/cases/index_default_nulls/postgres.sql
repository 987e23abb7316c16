-- upgrade
CREATE INDEX "ix_t" ON "t" ("a" DESC, "s");
-- downgrade
DROP INDEX "ix_t";

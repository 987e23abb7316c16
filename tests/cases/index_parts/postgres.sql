-- upgrade
CREATE INDEX "ix_t" ON "t" ("s" "varchar_pattern_ops" NULLS FIRST, "a" DESC NULLS LAST, (lower("s")) "text_pattern_ops");
-- downgrade
DROP INDEX "ix_t";

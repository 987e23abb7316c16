-- upgrade
CREATE INDEX "ix_t" ON "t" ("title" COLLATE "NOCASE");
-- downgrade
DROP INDEX "ix_t";

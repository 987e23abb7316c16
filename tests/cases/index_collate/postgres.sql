-- upgrade
CREATE INDEX "ix_t" ON "t" ("title" COLLATE "C" DESC);
-- downgrade
DROP INDEX "ix_t";

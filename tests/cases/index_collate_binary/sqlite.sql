-- upgrade
CREATE INDEX "ix_t" ON "t" ("code" COLLATE "BINARY");
-- downgrade
DROP INDEX "ix_t";

-- upgrade
CREATE INDEX "ix_t" ON "t" USING hash ("s");
-- downgrade
DROP INDEX "ix_t";

-- upgrade
CREATE INDEX "ix_t" ON "t" USING gist ("at");
-- downgrade
DROP INDEX "ix_t";

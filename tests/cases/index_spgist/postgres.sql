-- upgrade
CREATE INDEX "ix_t" ON "t" USING spgist ((("s")::text));
-- downgrade
DROP INDEX "ix_t";

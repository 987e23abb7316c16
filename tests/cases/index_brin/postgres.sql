-- upgrade
CREATE INDEX "ix_t" ON "t" USING brin ("a");
-- downgrade
DROP INDEX "ix_t";

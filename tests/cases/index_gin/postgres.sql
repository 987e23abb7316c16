-- upgrade
CREATE INDEX "ix_t" ON "t" USING gin ("doc");
-- downgrade
DROP INDEX "ix_t";

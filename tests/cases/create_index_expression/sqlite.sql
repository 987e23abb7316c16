-- upgrade
CREATE INDEX "ix_a_lower" ON "a" ((lower("s")), "y" DESC, ("x" + "y"));
-- downgrade
DROP INDEX "ix_a_lower";

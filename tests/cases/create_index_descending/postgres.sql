-- upgrade
CREATE INDEX "ix_a_s_y" ON "a" ("s" DESC, "y");
-- downgrade
DROP INDEX "ix_a_s_y";

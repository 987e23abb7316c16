-- upgrade
CREATE INDEX "ix_a_x_s" ON "a" ("x", "s");
DROP INDEX "ix_a_x_y";
-- downgrade
CREATE INDEX "ix_a_x_y" ON "a" ("x", "y");
DROP INDEX "ix_a_x_s";

-- upgrade
DROP INDEX "ix_a_x_y";
-- downgrade
CREATE INDEX "ix_a_x_y" ON "a" ("x", "y");

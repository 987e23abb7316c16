-- upgrade
CREATE INDEX "ix_a_x_y" ON "a" ("x", "y");
-- downgrade
DROP INDEX "ix_a_x_y";

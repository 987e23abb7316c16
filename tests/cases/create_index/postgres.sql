-- upgrade
CREATE INDEX "ix_a_y" ON "a" ("y");
-- downgrade
DROP INDEX "ix_a_y";

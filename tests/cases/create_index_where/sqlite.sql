-- upgrade
CREATE INDEX "ix_a_y" ON "a" ("y") WHERE "s" IS NOT NULL AND "x" > 0 OR "s" LIKE 'o%';
-- downgrade
DROP INDEX "ix_a_y";

-- upgrade
CREATE UNIQUE INDEX "ix_a_s" ON "a" ((lower("s")), "y") WHERE NOT ("y" = 3);
-- downgrade
DROP INDEX "ix_a_s";

-- upgrade
DROP INDEX "ix_t_gone";
-- downgrade
CREATE INDEX "ix_t_gone" ON "t" ("gone" DESC) WHERE "gone" IN (1, 2);

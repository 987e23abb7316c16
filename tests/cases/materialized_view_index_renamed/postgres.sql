-- upgrade
ALTER INDEX "uq_sizes_id" RENAME TO "uq ids";
DROP INDEX "ix_sizes_name";
-- downgrade
CREATE INDEX "ix_sizes_name" ON "sizes" ((lower("name")), "much" DESC) WHERE "much" > 1;
ALTER INDEX "uq ids" RENAME TO "uq_sizes_id";

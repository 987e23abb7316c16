-- upgrade
CREATE UNIQUE INDEX "uq_sizes_id" ON "sizes" ("id");
CREATE INDEX "ix_sizes_name" ON "sizes" ((lower("name")), "much" DESC) WHERE "much" > 1;
CREATE INDEX "ix_sizes_much" ON "sizes" ("much") INCLUDE ("name");
-- downgrade
DROP INDEX "ix_sizes_much";
DROP INDEX "ix_sizes_name";
DROP INDEX "uq_sizes_id";

-- upgrade
-- outside of transactions
CREATE UNIQUE INDEX CONCURRENTLY "uq_sizes_id" ON "sizes" ("id");
-- downgrade
-- outside of transactions
DROP INDEX CONCURRENTLY "uq_sizes_id";

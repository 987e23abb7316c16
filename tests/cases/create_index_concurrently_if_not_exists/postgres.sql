-- upgrade
-- outside of transactions
CREATE INDEX CONCURRENTLY IF NOT EXISTS "ix_users_age" ON "users" ("age");
-- downgrade
-- outside of transactions
DROP INDEX CONCURRENTLY IF EXISTS "ix_users_age";

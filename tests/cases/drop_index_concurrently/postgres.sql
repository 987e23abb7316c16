-- upgrade
-- outside of transactions
DROP INDEX CONCURRENTLY "ix_users_age";
-- downgrade
-- outside of transactions
CREATE INDEX CONCURRENTLY "ix_users_age" ON "users" ("age", "login" DESC);

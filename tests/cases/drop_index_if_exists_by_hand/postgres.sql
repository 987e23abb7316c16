-- upgrade
DROP INDEX IF EXISTS "ix_users_code";
-- downgrade
CREATE INDEX IF NOT EXISTS "ix_users_code" ON "users" ("code");

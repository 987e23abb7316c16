-- upgrade
CREATE INDEX IF NOT EXISTS "ix_users_age" ON "users" ("age");
CREATE UNIQUE INDEX IF NOT EXISTS "ux_users_age" ON "users" ("age", "id");
-- downgrade
DROP INDEX IF EXISTS "ux_users_age";
DROP INDEX IF EXISTS "ix_users_age";

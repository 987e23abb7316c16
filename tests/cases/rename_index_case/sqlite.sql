-- upgrade
DROP INDEX "ix_users_age";
CREATE INDEX "IX_users_age" ON "users" ("age", "login" DESC);
-- downgrade
DROP INDEX "IX_users_age";
CREATE INDEX "ix_users_age" ON "users" ("age", "login" DESC);

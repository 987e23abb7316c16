-- upgrade
DROP INDEX "ix_users_age";
CREATE INDEX "ix ""of"" `age`" ON "users" ("age", "login" DESC);
-- downgrade
DROP INDEX "ix ""of"" `age`";
CREATE INDEX "ix_users_age" ON "users" ("age", "login" DESC);

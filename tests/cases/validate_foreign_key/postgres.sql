-- upgrade
ALTER TABLE "users" VALIDATE CONSTRAINT "fk_users_login";
-- downgrade
ALTER TABLE "users"
    DROP CONSTRAINT "fk_users_login",
    ADD CONSTRAINT "fk_users_login" FOREIGN KEY ("team_id") REFERENCES "teams" ("id") NOT VALID;

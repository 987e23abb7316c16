-- upgrade
ALTER TABLE "users" ADD CONSTRAINT "fk_users_age" FOREIGN KEY ("age") REFERENCES "teams" ("id") NOT VALID;
-- downgrade
ALTER TABLE "users" DROP CONSTRAINT "fk_users_age";

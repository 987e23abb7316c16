-- upgrade
ALTER TABLE "users"
    ADD COLUMN "x" bigint,
    ADD CONSTRAINT "fk_users_x" FOREIGN KEY ("x") REFERENCES "teams" ("id") NOT VALID;
-- downgrade
ALTER TABLE "users"
    DROP CONSTRAINT "fk_users_x",
    DROP COLUMN "x";

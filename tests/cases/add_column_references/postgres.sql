-- upgrade
ALTER TABLE "users"
    ADD COLUMN "boss" bigint,
    ADD CONSTRAINT "ck_users_boss" CHECK ("boss" <> "id"),
    ADD CONSTRAINT "fk_users_boss_users" FOREIGN KEY ("boss") REFERENCES "users" ("id");
-- downgrade
ALTER TABLE "users"
    DROP CONSTRAINT "fk_users_boss_users",
    DROP CONSTRAINT "ck_users_boss",
    DROP COLUMN "boss";

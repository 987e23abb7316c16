-- upgrade
ALTER TABLE "users"
    ADD COLUMN "height" integer DEFAULT 170 NOT NULL,
    ADD CONSTRAINT "ck_users_height" CHECK ("height" > 0);
-- downgrade
ALTER TABLE "users"
    DROP CONSTRAINT "ck_users_height",
    DROP COLUMN "height";

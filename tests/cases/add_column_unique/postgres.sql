-- upgrade
ALTER TABLE "users"
    ADD COLUMN "phone" character varying(20),
    ADD CONSTRAINT "uq_users_phone" UNIQUE ("phone");
-- downgrade
ALTER TABLE "users"
    DROP CONSTRAINT "uq_users_phone",
    DROP COLUMN "phone";

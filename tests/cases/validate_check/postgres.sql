-- upgrade
ALTER TABLE "users" VALIDATE CONSTRAINT "ck_users_age";
-- downgrade
ALTER TABLE "users"
    DROP CONSTRAINT "ck_users_age",
    ADD CONSTRAINT "ck_users_age" CHECK ("age" > 0) NOT VALID;

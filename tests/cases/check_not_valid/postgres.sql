-- upgrade
ALTER TABLE "users" ADD CONSTRAINT "ck_users_age" CHECK ("age" > 35) NOT VALID;
-- downgrade
ALTER TABLE "users" DROP CONSTRAINT "ck_users_age";

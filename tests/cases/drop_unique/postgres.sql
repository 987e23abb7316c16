-- upgrade
ALTER TABLE "users" DROP CONSTRAINT "uq_users_login_email";
-- downgrade
ALTER TABLE "users" ADD CONSTRAINT "uq_users_login_email" UNIQUE ("login", "email");

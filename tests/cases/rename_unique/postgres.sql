-- upgrade
ALTER TABLE "users" RENAME CONSTRAINT "uq_users_login_email" TO "uq_login";
-- downgrade
ALTER TABLE "users" RENAME CONSTRAINT "uq_login" TO "uq_users_login_email";

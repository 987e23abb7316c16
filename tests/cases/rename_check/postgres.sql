-- upgrade
ALTER TABLE "users" RENAME CONSTRAINT "ck_users_login" TO "ck_login";
-- downgrade
ALTER TABLE "users" RENAME CONSTRAINT "ck_login" TO "ck_users_login";

-- upgrade
ALTER TABLE "users" RENAME CONSTRAINT "ck_users_age" TO "ck_age";
-- downgrade
ALTER TABLE "users" RENAME CONSTRAINT "ck_age" TO "ck_users_age";

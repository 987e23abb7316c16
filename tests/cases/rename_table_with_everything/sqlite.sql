-- upgrade
ALTER TABLE "users" RENAME TO "accounts";
-- downgrade
ALTER TABLE "accounts" RENAME TO "users";

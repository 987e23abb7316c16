-- upgrade
ALTER TABLE "users" RENAME TO "people";
-- downgrade
ALTER TABLE "people" RENAME TO "users";

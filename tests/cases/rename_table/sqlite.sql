-- upgrade
ALTER TABLE "teams" RENAME TO "groups_of_users";
-- downgrade
ALTER TABLE "groups_of_users" RENAME TO "teams";

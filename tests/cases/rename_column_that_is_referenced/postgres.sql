-- upgrade
ALTER TABLE "teams" RENAME COLUMN "id" TO "team_id";
-- downgrade
ALTER TABLE "teams" RENAME COLUMN "team_id" TO "id";

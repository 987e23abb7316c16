-- upgrade
ALTER TABLE "teams" RENAME CONSTRAINT "pk_teams" TO "teams_pkey";
-- downgrade
ALTER TABLE "teams" RENAME CONSTRAINT "teams_pkey" TO "pk_teams";

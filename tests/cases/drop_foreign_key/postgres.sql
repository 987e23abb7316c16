-- upgrade
ALTER TABLE "users" DROP CONSTRAINT "fk_users_team_id_teams";
-- downgrade
ALTER TABLE "users" ADD CONSTRAINT "fk_users_team_id_teams" FOREIGN KEY ("team_id") REFERENCES "teams" ("id") ON DELETE CASCADE;

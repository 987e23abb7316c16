-- upgrade
ALTER TABLE "users" RENAME CONSTRAINT "fk_users_team_id_teams" TO "fk_team";
-- downgrade
ALTER TABLE "users" RENAME CONSTRAINT "fk_team" TO "fk_users_team_id_teams";

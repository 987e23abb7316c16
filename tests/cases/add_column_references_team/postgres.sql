-- upgrade
ALTER TABLE "users"
    ADD COLUMN "second_team" bigint,
    ADD CONSTRAINT "fk_users_second_team_teams" FOREIGN KEY ("second_team") REFERENCES "teams" ("id");
-- downgrade
ALTER TABLE "users"
    DROP CONSTRAINT "fk_users_second_team_teams",
    DROP COLUMN "second_team";

-- upgrade
DROP VIEW "alias";
DROP VIEW "all_teams";
ALTER TABLE "teams" RENAME COLUMN "name" TO "called";
ALTER TABLE "teams" ALTER COLUMN "size" TYPE bigint;
CREATE VIEW "all_teams" AS
SELECT * FROM teams;
CREATE VIEW "alias" AS
SELECT size AS people FROM all_teams;
-- downgrade
DROP VIEW "alias";
DROP VIEW "all_teams";
ALTER TABLE "teams" ALTER COLUMN "size" TYPE integer;
ALTER TABLE "teams" RENAME COLUMN "called" TO "name";
CREATE VIEW "all_teams" AS
SELECT * FROM teams;
CREATE VIEW "alias" AS
SELECT size AS people FROM all_teams;

-- upgrade
-- with foreign keys off
DROP VIEW "alias";
DROP VIEW "all_teams";
ALTER TABLE "teams" RENAME COLUMN "name" TO "called";
DROP TABLE IF EXISTS "_aludel_new_teams";
CREATE TABLE "_aludel_new_teams" (
    "id" BIGINT NOT NULL,
    "called" VARCHAR(20) NOT NULL,
    "size" BIGINT,
    CONSTRAINT "pk_teams" PRIMARY KEY ("id")
);
INSERT INTO "_aludel_new_teams" ("id", "called", "size")
SELECT "id", "called", "size"
FROM "teams";
-- save what this finds
SELECT sql FROM sqlite_schema
WHERE tbl_name = 'teams' COLLATE NOCASE AND sql IS NOT NULL AND (type = 'trigger' OR type = 'index')
ORDER BY type, name;
DROP TABLE "teams";
PRAGMA legacy_alter_table = ON;
ALTER TABLE "_aludel_new_teams" RENAME TO "teams";
PRAGMA legacy_alter_table = OFF;
-- restore it
CREATE VIEW "all_teams" AS
SELECT * FROM teams;
CREATE VIEW "alias" AS
SELECT size AS people FROM all_teams;
-- downgrade
-- with foreign keys off
DROP VIEW "alias";
DROP VIEW "all_teams";
DROP TABLE IF EXISTS "_aludel_new_teams";
CREATE TABLE "_aludel_new_teams" (
    "id" BIGINT NOT NULL,
    "called" VARCHAR(20) NOT NULL,
    "size" INT,
    CONSTRAINT "pk_teams" PRIMARY KEY ("id")
);
INSERT INTO "_aludel_new_teams" ("id", "called", "size")
SELECT "id", "called", "size"
FROM "teams";
-- save what this finds
SELECT sql FROM sqlite_schema
WHERE tbl_name = 'teams' COLLATE NOCASE AND sql IS NOT NULL AND (type = 'trigger' OR type = 'index')
ORDER BY type, name;
DROP TABLE "teams";
PRAGMA legacy_alter_table = ON;
ALTER TABLE "_aludel_new_teams" RENAME TO "teams";
PRAGMA legacy_alter_table = OFF;
-- restore it
ALTER TABLE "teams" RENAME COLUMN "called" TO "name";
CREATE VIEW "all_teams" AS
SELECT * FROM teams;
CREATE VIEW "alias" AS
SELECT size AS people FROM all_teams;

-- upgrade
-- with foreign keys off
DROP TABLE IF EXISTS "_aludel_new_teams";
CREATE TABLE "_aludel_new_teams" (
    "id" INTEGER NOT NULL,
    "name" VARCHAR(80) NOT NULL,
    CONSTRAINT "teams_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "uq_teams_name" UNIQUE ("name")
);
INSERT INTO "_aludel_new_teams" ("id", "name")
SELECT "id", "name"
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
-- downgrade
-- with foreign keys off
DROP TABLE IF EXISTS "_aludel_new_teams";
CREATE TABLE "_aludel_new_teams" (
    "id" INTEGER NOT NULL,
    "name" VARCHAR(80) NOT NULL,
    CONSTRAINT "pk_teams" PRIMARY KEY ("id"),
    CONSTRAINT "uq_teams_name" UNIQUE ("name")
);
INSERT INTO "_aludel_new_teams" ("id", "name")
SELECT "id", "name"
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

-- upgrade
-- with foreign keys off
DROP TABLE IF EXISTS "_aludel_new_teams";
CREATE TABLE "_aludel_new_teams" (
    "id" BIGINT NOT NULL,
    "name" VARCHAR(20) NOT NULL,
    "size" INT NOT NULL,
    CONSTRAINT "pk_teams" PRIMARY KEY ("id")
);
INSERT INTO "_aludel_new_teams" ("id", "name", "size")
SELECT "id", "name", coalesce("size", 1)
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
DROP TABLE IF EXISTS "_aludel_new_teams";
CREATE TABLE "_aludel_new_teams" (
    "id" BIGINT NOT NULL,
    "name" VARCHAR(20) DEFAULT 'none' NOT NULL,
    "size" INT NOT NULL,
    CONSTRAINT "pk_teams" PRIMARY KEY ("id")
);
INSERT INTO "_aludel_new_teams" ("id", "name", "size")
SELECT "id", "name", "size"
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
ALTER TABLE "teams" DROP COLUMN "size";
-- downgrade
-- with foreign keys off
DROP TABLE IF EXISTS "_aludel_new_teams";
CREATE TABLE "_aludel_new_teams" (
    "id" BIGINT NOT NULL,
    "name" VARCHAR(20) DEFAULT 'none' NOT NULL,
    "size" INT NOT NULL,
    CONSTRAINT "pk_teams" PRIMARY KEY ("id")
);
INSERT INTO "_aludel_new_teams" ("id", "name", "size")
SELECT "id", "name", 2
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
DROP TABLE IF EXISTS "_aludel_new_teams";
CREATE TABLE "_aludel_new_teams" (
    "id" BIGINT NOT NULL,
    "name" VARCHAR(20) NOT NULL,
    "size" INT NOT NULL,
    CONSTRAINT "pk_teams" PRIMARY KEY ("id")
);
INSERT INTO "_aludel_new_teams" ("id", "name", "size")
SELECT "id", "name", "size"
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
DROP TABLE IF EXISTS "_aludel_new_teams";
CREATE TABLE "_aludel_new_teams" (
    "id" BIGINT NOT NULL,
    "name" VARCHAR(20) NOT NULL,
    "size" INT,
    CONSTRAINT "pk_teams" PRIMARY KEY ("id")
);
INSERT INTO "_aludel_new_teams" ("id", "name", "size")
SELECT "id", "name", "size"
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

-- upgrade
-- with foreign keys off
DROP VIEW "upper names";
DROP VIEW "names";
DROP TABLE IF EXISTS "_aludel_new_teams";
CREATE TABLE "_aludel_new_teams" (
    "id" BIGINT NOT NULL,
    "name" VARCHAR(40) NOT NULL,
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
ALTER TABLE "teams" DROP COLUMN "size";
CREATE VIEW "names" AS
SELECT id, name FROM teams WHERE id > 1;
CREATE VIEW "upper names" AS
SELECT upper(name) AS n FROM names;
-- downgrade
-- with foreign keys off
DROP VIEW "upper names";
DROP VIEW "names";
ALTER TABLE "teams" ADD COLUMN "size" INT;
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
CREATE VIEW "names" AS
SELECT id, name FROM teams WHERE id > 1;
CREATE VIEW "upper names" AS
SELECT upper(name) AS n FROM names;

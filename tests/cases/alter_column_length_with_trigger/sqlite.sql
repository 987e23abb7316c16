-- upgrade
-- with foreign keys off
DROP TABLE IF EXISTS "_aludel_new_people";
CREATE TABLE "_aludel_new_people" (
    "id" BIGINT NOT NULL,
    "mood" VARCHAR(30) NOT NULL,
    CONSTRAINT "ck_people_mood" CHECK ("mood" <> '')
);
INSERT INTO "_aludel_new_people" ("id", "mood")
SELECT "id", "mood"
FROM "people";
-- save what this finds
SELECT sql FROM sqlite_schema
WHERE tbl_name = 'people' COLLATE NOCASE AND sql IS NOT NULL AND (type = 'trigger' OR type = 'index')
ORDER BY type, name;
DROP TABLE "people";
PRAGMA legacy_alter_table = ON;
ALTER TABLE "_aludel_new_people" RENAME TO "people";
PRAGMA legacy_alter_table = OFF;
-- restore it
-- downgrade
-- with foreign keys off
DROP TABLE IF EXISTS "_aludel_new_people";
CREATE TABLE "_aludel_new_people" (
    "id" BIGINT NOT NULL,
    "mood" VARCHAR(20) NOT NULL,
    CONSTRAINT "ck_people_mood" CHECK ("mood" <> '')
);
INSERT INTO "_aludel_new_people" ("id", "mood")
SELECT "id", "mood"
FROM "people";
-- save what this finds
SELECT sql FROM sqlite_schema
WHERE tbl_name = 'people' COLLATE NOCASE AND sql IS NOT NULL AND (type = 'trigger' OR type = 'index')
ORDER BY type, name;
DROP TABLE "people";
PRAGMA legacy_alter_table = ON;
ALTER TABLE "_aludel_new_people" RENAME TO "people";
PRAGMA legacy_alter_table = OFF;
-- restore it

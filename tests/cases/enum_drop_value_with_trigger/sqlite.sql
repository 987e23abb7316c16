-- upgrade
-- with foreign keys off
DROP TABLE IF EXISTS "_aludel_new_people";
CREATE TABLE "_aludel_new_people" (
    "id" BIGINT NOT NULL,
    "mood" TEXT DEFAULT 'glad' NOT NULL,
    CONSTRAINT "pk_people" PRIMARY KEY ("id"),
    CHECK ("mood" IN ('glad', 'mad'))
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
UPDATE people SET mood = 'mad';
-- downgrade
UPDATE people SET mood = 'glad';
-- with foreign keys off
DROP TABLE IF EXISTS "_aludel_new_people";
CREATE TABLE "_aludel_new_people" (
    "id" BIGINT NOT NULL,
    "mood" TEXT DEFAULT 'glad' NOT NULL,
    CONSTRAINT "pk_people" PRIMARY KEY ("id"),
    CHECK ("mood" IN ('glad', 'mad', 'sad'))
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

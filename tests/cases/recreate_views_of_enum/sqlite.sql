-- upgrade
-- with foreign keys off
DROP VIEW "moods";
DROP TABLE IF EXISTS "_aludel_new_days";
CREATE TABLE "_aludel_new_days" (
    "id" BIGINT NOT NULL,
    "mood" TEXT NOT NULL,
    CONSTRAINT "pk_days" PRIMARY KEY ("id"),
    CHECK ("mood" IN ('calm', 'glad'))
);
INSERT INTO "_aludel_new_days" ("id", "mood")
SELECT "id", "mood"
FROM "days";
-- save what this finds
SELECT sql FROM sqlite_schema
WHERE tbl_name = 'days' COLLATE NOCASE AND sql IS NOT NULL AND (type = 'trigger' OR type = 'index')
ORDER BY type, name;
DROP TABLE "days";
PRAGMA legacy_alter_table = ON;
ALTER TABLE "_aludel_new_days" RENAME TO "days";
PRAGMA legacy_alter_table = OFF;
-- restore it
CREATE VIEW "moods" AS
SELECT mood FROM days;
-- downgrade
-- with foreign keys off
DROP VIEW "moods";
DROP TABLE IF EXISTS "_aludel_new_days";
CREATE TABLE "_aludel_new_days" (
    "id" BIGINT NOT NULL,
    "mood" TEXT NOT NULL,
    CONSTRAINT "pk_days" PRIMARY KEY ("id"),
    CHECK ("mood" IN ('calm', 'sad', 'glad'))
);
INSERT INTO "_aludel_new_days" ("id", "mood")
SELECT "id", "mood"
FROM "days";
-- save what this finds
SELECT sql FROM sqlite_schema
WHERE tbl_name = 'days' COLLATE NOCASE AND sql IS NOT NULL AND (type = 'trigger' OR type = 'index')
ORDER BY type, name;
DROP TABLE "days";
PRAGMA legacy_alter_table = ON;
ALTER TABLE "_aludel_new_days" RENAME TO "days";
PRAGMA legacy_alter_table = OFF;
-- restore it
CREATE VIEW "moods" AS
SELECT mood FROM days;

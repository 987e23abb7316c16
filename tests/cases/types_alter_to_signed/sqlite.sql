-- upgrade
-- with foreign keys off
DROP TABLE IF EXISTS "_aludel_new_t";
CREATE TABLE "_aludel_new_t" (
    "a" BIGINT NOT NULL
);
INSERT INTO "_aludel_new_t" ("a")
SELECT "a"
FROM "t";
-- save what this finds
SELECT sql FROM sqlite_schema
WHERE tbl_name = 't' COLLATE NOCASE AND sql IS NOT NULL AND (type = 'trigger' OR type = 'index')
ORDER BY type, name;
DROP TABLE "t";
PRAGMA legacy_alter_table = ON;
ALTER TABLE "_aludel_new_t" RENAME TO "t";
PRAGMA legacy_alter_table = OFF;
-- restore it
-- downgrade
-- with foreign keys off
DROP TABLE IF EXISTS "_aludel_new_t";
CREATE TABLE "_aludel_new_t" (
    "a" SMALLINT NOT NULL
);
INSERT INTO "_aludel_new_t" ("a")
SELECT "a"
FROM "t";
-- save what this finds
SELECT sql FROM sqlite_schema
WHERE tbl_name = 't' COLLATE NOCASE AND sql IS NOT NULL AND (type = 'trigger' OR type = 'index')
ORDER BY type, name;
DROP TABLE "t";
PRAGMA legacy_alter_table = ON;
ALTER TABLE "_aludel_new_t" RENAME TO "t";
PRAGMA legacy_alter_table = OFF;
-- restore it

-- upgrade
-- with foreign keys off
DROP TABLE IF EXISTS "_aludel_new_t";
CREATE TABLE "_aludel_new_t" (
    "body" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "data" BLOB NOT NULL
);
INSERT INTO "_aludel_new_t" ("body", "title", "data")
SELECT "body", "title", "data"
FROM "t";
-- save what this finds
SELECT sql FROM sqlite_schema
WHERE tbl_name = 't' COLLATE NOCASE AND sql IS NOT NULL AND (type = 'trigger' OR type = 'index' AND name NOT IN ('ix_t'))
ORDER BY type, name;
DROP TABLE "t";
PRAGMA legacy_alter_table = ON;
ALTER TABLE "_aludel_new_t" RENAME TO "t";
PRAGMA legacy_alter_table = OFF;
CREATE INDEX "ix_t" ON "t" ("title");
-- restore it
-- downgrade
-- with foreign keys off
DROP TABLE IF EXISTS "_aludel_new_t";
CREATE TABLE "_aludel_new_t" (
    "body" TEXT NOT NULL,
    "title" VARCHAR(300) NOT NULL,
    "data" BLOB NOT NULL
);
INSERT INTO "_aludel_new_t" ("body", "title", "data")
SELECT "body", "title", "data"
FROM "t";
-- save what this finds
SELECT sql FROM sqlite_schema
WHERE tbl_name = 't' COLLATE NOCASE AND sql IS NOT NULL AND (type = 'trigger' OR type = 'index' AND name NOT IN ('ix_t'))
ORDER BY type, name;
DROP TABLE "t";
PRAGMA legacy_alter_table = ON;
ALTER TABLE "_aludel_new_t" RENAME TO "t";
PRAGMA legacy_alter_table = OFF;
CREATE INDEX "ix_t" ON "t" ("title");
-- restore it

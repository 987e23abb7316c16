-- upgrade
-- with foreign keys off
DROP TABLE IF EXISTS "_aludel_new_t";
CREATE TABLE "_aludel_new_t" (
    "id" INT NOT NULL,
    "name" TEXT DEFAULT 'x' NOT NULL,
    CONSTRAINT "pk_t" PRIMARY KEY ("id"),
    CONSTRAINT "ck_t" CHECK ("id" > 0)
) STRICT;
INSERT INTO "_aludel_new_t" ("id", "name")
SELECT "id", "name"
FROM "t";
-- save what this finds
SELECT sql FROM sqlite_schema
WHERE tbl_name = 't' COLLATE NOCASE AND sql IS NOT NULL AND (type = 'trigger' OR type = 'index' AND name NOT IN ('ix_t'))
ORDER BY type, name;
DROP TABLE "t";
PRAGMA legacy_alter_table = ON;
ALTER TABLE "_aludel_new_t" RENAME TO "t";
PRAGMA legacy_alter_table = OFF;
CREATE INDEX "ix_t" ON "t" ("name");
-- restore it
-- downgrade
-- with foreign keys off
DROP TABLE IF EXISTS "_aludel_new_t";
CREATE TABLE "_aludel_new_t" (
    "id" INT NOT NULL,
    "name" TEXT DEFAULT 'x' NOT NULL,
    CONSTRAINT "pk_t" PRIMARY KEY ("id")
) STRICT;
INSERT INTO "_aludel_new_t" ("id", "name")
SELECT "id", "name"
FROM "t";
-- save what this finds
SELECT sql FROM sqlite_schema
WHERE tbl_name = 't' COLLATE NOCASE AND sql IS NOT NULL AND (type = 'trigger' OR type = 'index' AND name NOT IN ('ix_t'))
ORDER BY type, name;
DROP TABLE "t";
PRAGMA legacy_alter_table = ON;
ALTER TABLE "_aludel_new_t" RENAME TO "t";
PRAGMA legacy_alter_table = OFF;
CREATE INDEX "ix_t" ON "t" ("name");
-- restore it

-- upgrade
-- with foreign keys off
ALTER TABLE "t" DROP COLUMN "b";
ALTER TABLE "t" ADD COLUMN "b" VARCHAR(9) DEFAULT 'x' NOT NULL;
CREATE UNIQUE INDEX "ix_t_b" ON "t" ("b", "a" DESC);
DROP TABLE IF EXISTS "_aludel_new_t";
CREATE TABLE "_aludel_new_t" (
    "a" INT NOT NULL,
    "b" VARCHAR(19) DEFAULT 'x' NOT NULL
);
INSERT INTO "_aludel_new_t" ("a", "b")
SELECT "a", "b"
FROM "t";
-- save what this finds
SELECT sql FROM sqlite_schema
WHERE tbl_name = 't' COLLATE NOCASE AND sql IS NOT NULL AND (type = 'trigger' OR type = 'index' AND name NOT IN ('ix_t_b'))
ORDER BY type, name;
DROP TABLE "t";
PRAGMA legacy_alter_table = ON;
ALTER TABLE "_aludel_new_t" RENAME TO "t";
PRAGMA legacy_alter_table = OFF;
CREATE UNIQUE INDEX "ix_t_b" ON "t" ("b", "a" DESC);
-- restore it
-- downgrade
-- with foreign keys off
DROP TABLE IF EXISTS "_aludel_new_t";
CREATE TABLE "_aludel_new_t" (
    "a" INT NOT NULL,
    "b" VARCHAR(9) DEFAULT 'x' NOT NULL
);
INSERT INTO "_aludel_new_t" ("a", "b")
SELECT "a", "b"
FROM "t";
-- save what this finds
SELECT sql FROM sqlite_schema
WHERE tbl_name = 't' COLLATE NOCASE AND sql IS NOT NULL AND (type = 'trigger' OR type = 'index' AND name NOT IN ('ix_t_b'))
ORDER BY type, name;
DROP TABLE "t";
PRAGMA legacy_alter_table = ON;
ALTER TABLE "_aludel_new_t" RENAME TO "t";
PRAGMA legacy_alter_table = OFF;
CREATE UNIQUE INDEX "ix_t_b" ON "t" ("b", "a" DESC);
-- restore it
DROP INDEX "ix_t_b";
ALTER TABLE "t" DROP COLUMN "b";
ALTER TABLE "t" ADD COLUMN "b" INT;

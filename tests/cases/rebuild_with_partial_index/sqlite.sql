-- upgrade
-- with foreign keys off
DROP TABLE IF EXISTS "_aludel_new_t";
CREATE TABLE "_aludel_new_t" (
    "a" INT NOT NULL,
    "gone" INT,
    "b" VARCHAR(20),
    CONSTRAINT "ck_t_a" CHECK ("a" > 0)
);
INSERT INTO "_aludel_new_t" ("a", "gone", "b")
SELECT "a", "gone", "b"
FROM "t";
-- save what this finds
SELECT sql FROM sqlite_schema
WHERE tbl_name = 't' COLLATE NOCASE AND sql IS NOT NULL AND (type = 'trigger' OR type = 'index' AND name NOT IN ('ix_t_gone', 'ix_t_live'))
ORDER BY type, name;
DROP TABLE "t";
PRAGMA legacy_alter_table = ON;
ALTER TABLE "_aludel_new_t" RENAME TO "t";
PRAGMA legacy_alter_table = OFF;
CREATE INDEX "ix_t_gone" ON "t" ("gone" DESC) WHERE "gone" IN (1, 2);
CREATE UNIQUE INDEX "ix_t_live" ON "t" ("b") WHERE "gone" IS NULL AND "a" > 0;
-- restore it
-- downgrade
-- with foreign keys off
DROP TABLE IF EXISTS "_aludel_new_t";
CREATE TABLE "_aludel_new_t" (
    "a" INT NOT NULL,
    "gone" INT,
    "b" VARCHAR(20)
);
INSERT INTO "_aludel_new_t" ("a", "gone", "b")
SELECT "a", "gone", "b"
FROM "t";
-- save what this finds
SELECT sql FROM sqlite_schema
WHERE tbl_name = 't' COLLATE NOCASE AND sql IS NOT NULL AND (type = 'trigger' OR type = 'index' AND name NOT IN ('ix_t_gone', 'ix_t_live'))
ORDER BY type, name;
DROP TABLE "t";
PRAGMA legacy_alter_table = ON;
ALTER TABLE "_aludel_new_t" RENAME TO "t";
PRAGMA legacy_alter_table = OFF;
CREATE INDEX "ix_t_gone" ON "t" ("gone" DESC) WHERE "gone" IN (1, 2);
CREATE UNIQUE INDEX "ix_t_live" ON "t" ("b") WHERE "gone" IS NULL AND "a" > 0;
-- restore it

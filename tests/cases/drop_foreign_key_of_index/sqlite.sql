-- upgrade
-- with foreign keys off
DROP TABLE IF EXISTS "_aludel_new_a";
CREATE TABLE "_aludel_new_a" (
    "x" BIGINT NOT NULL,
    "y" INT NOT NULL,
    "s" VARCHAR(20)
);
INSERT INTO "_aludel_new_a" ("x", "y", "s")
SELECT "x", "y", "s"
FROM "a";
-- save what this finds
SELECT sql FROM sqlite_schema
WHERE tbl_name = 'a' COLLATE NOCASE AND sql IS NOT NULL AND (type = 'trigger' OR type = 'index' AND name NOT IN ('ix_a_x_y'))
ORDER BY type, name;
DROP TABLE "a";
PRAGMA legacy_alter_table = ON;
ALTER TABLE "_aludel_new_a" RENAME TO "a";
PRAGMA legacy_alter_table = OFF;
CREATE INDEX "ix_a_x_y" ON "a" ("x", "y");
-- restore it
-- downgrade
-- with foreign keys off
DROP TABLE IF EXISTS "_aludel_new_a";
CREATE TABLE "_aludel_new_a" (
    "x" BIGINT NOT NULL,
    "y" INT NOT NULL,
    "s" VARCHAR(20),
    CONSTRAINT "fk_a_x_b" FOREIGN KEY ("x") REFERENCES "b" ("k")
);
INSERT INTO "_aludel_new_a" ("x", "y", "s")
SELECT "x", "y", "s"
FROM "a";
-- save what this finds
SELECT sql FROM sqlite_schema
WHERE tbl_name = 'a' COLLATE NOCASE AND sql IS NOT NULL AND (type = 'trigger' OR type = 'index' AND name NOT IN ('ix_a_x_y'))
ORDER BY type, name;
DROP TABLE "a";
PRAGMA legacy_alter_table = ON;
ALTER TABLE "_aludel_new_a" RENAME TO "a";
PRAGMA legacy_alter_table = OFF;
CREATE INDEX "ix_a_x_y" ON "a" ("x", "y");
-- restore it

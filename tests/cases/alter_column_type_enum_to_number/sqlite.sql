-- upgrade
-- with foreign keys off
DROP TABLE IF EXISTS "_aludel_new_shoes";
CREATE TABLE "_aludel_new_shoes" (
    "id" BIGINT NOT NULL,
    "size" INT NOT NULL,
    CONSTRAINT "pk_shoes" PRIMARY KEY ("id")
);
INSERT INTO "_aludel_new_shoes" ("id", "size")
SELECT "id", "size"
FROM "shoes";
-- save what this finds
SELECT sql FROM sqlite_schema
WHERE tbl_name = 'shoes' COLLATE NOCASE AND sql IS NOT NULL AND (type = 'trigger' OR type = 'index')
ORDER BY type, name;
DROP TABLE "shoes";
PRAGMA legacy_alter_table = ON;
ALTER TABLE "_aludel_new_shoes" RENAME TO "shoes";
PRAGMA legacy_alter_table = OFF;
-- restore it
-- downgrade
-- with foreign keys off
DROP TABLE IF EXISTS "_aludel_new_shoes";
CREATE TABLE "_aludel_new_shoes" (
    "id" BIGINT NOT NULL,
    "size" TEXT NOT NULL,
    CONSTRAINT "pk_shoes" PRIMARY KEY ("id"),
    CHECK ("size" IN ('20', '10'))
);
INSERT INTO "_aludel_new_shoes" ("id", "size")
SELECT "id", "size"
FROM "shoes";
-- save what this finds
SELECT sql FROM sqlite_schema
WHERE tbl_name = 'shoes' COLLATE NOCASE AND sql IS NOT NULL AND (type = 'trigger' OR type = 'index')
ORDER BY type, name;
DROP TABLE "shoes";
PRAGMA legacy_alter_table = ON;
ALTER TABLE "_aludel_new_shoes" RENAME TO "shoes";
PRAGMA legacy_alter_table = OFF;
-- restore it

-- upgrade
-- with foreign keys off
DROP TABLE IF EXISTS "_aludel_new_items";
CREATE TABLE "_aludel_new_items" (
    "id" BIGINT NOT NULL,
    "price" INT NOT NULL,
    "total" INT,
    "note" INT,
    CONSTRAINT "pk_items" PRIMARY KEY ("id")
);
INSERT INTO "_aludel_new_items" ("id", "price", "total", "note")
SELECT "id", "price", "total", "note"
FROM "items";
-- save what this finds
SELECT sql FROM sqlite_schema
WHERE tbl_name = 'items' COLLATE NOCASE AND sql IS NOT NULL AND (type = 'trigger' OR type = 'index')
ORDER BY type, name;
DROP TABLE "items";
PRAGMA legacy_alter_table = ON;
ALTER TABLE "_aludel_new_items" RENAME TO "items";
PRAGMA legacy_alter_table = OFF;
-- restore it
-- downgrade
-- with foreign keys off
DROP TABLE IF EXISTS "_aludel_new_items";
CREATE TABLE "_aludel_new_items" (
    "id" BIGINT NOT NULL,
    "price" INT NOT NULL,
    "total" INT GENERATED ALWAYS AS ("price" * 2) STORED,
    "note" INT,
    CONSTRAINT "pk_items" PRIMARY KEY ("id")
);
INSERT INTO "_aludel_new_items" ("id", "price", "note")
SELECT "id", "price", "note"
FROM "items";
-- save what this finds
SELECT sql FROM sqlite_schema
WHERE tbl_name = 'items' COLLATE NOCASE AND sql IS NOT NULL AND (type = 'trigger' OR type = 'index')
ORDER BY type, name;
DROP TABLE "items";
PRAGMA legacy_alter_table = ON;
ALTER TABLE "_aludel_new_items" RENAME TO "items";
PRAGMA legacy_alter_table = OFF;
-- restore it

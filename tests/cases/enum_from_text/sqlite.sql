-- upgrade
-- with foreign keys off
DROP TABLE IF EXISTS "_aludel_new_orders";
CREATE TABLE "_aludel_new_orders" (
    "id" BIGINT NOT NULL,
    "status" TEXT DEFAULT 'new' NOT NULL,
    CONSTRAINT "pk_orders" PRIMARY KEY ("id"),
    CHECK ("status" IN ('new', 'paid'))
);
INSERT INTO "_aludel_new_orders" ("id", "status")
SELECT "id", "status"
FROM "orders";
-- save what this finds
SELECT sql FROM sqlite_schema
WHERE tbl_name = 'orders' COLLATE NOCASE AND sql IS NOT NULL AND (type = 'trigger' OR type = 'index')
ORDER BY type, name;
DROP TABLE "orders";
PRAGMA legacy_alter_table = ON;
ALTER TABLE "_aludel_new_orders" RENAME TO "orders";
PRAGMA legacy_alter_table = OFF;
-- restore it
-- downgrade
-- with foreign keys off
DROP TABLE IF EXISTS "_aludel_new_orders";
CREATE TABLE "_aludel_new_orders" (
    "id" BIGINT NOT NULL,
    "status" VARCHAR(20) DEFAULT 'new' NOT NULL,
    CONSTRAINT "pk_orders" PRIMARY KEY ("id")
);
INSERT INTO "_aludel_new_orders" ("id", "status")
SELECT "id", "status"
FROM "orders";
-- save what this finds
SELECT sql FROM sqlite_schema
WHERE tbl_name = 'orders' COLLATE NOCASE AND sql IS NOT NULL AND (type = 'trigger' OR type = 'index')
ORDER BY type, name;
DROP TABLE "orders";
PRAGMA legacy_alter_table = ON;
ALTER TABLE "_aludel_new_orders" RENAME TO "orders";
PRAGMA legacy_alter_table = OFF;
-- restore it

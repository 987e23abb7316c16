-- upgrade
-- with foreign keys off
DROP TABLE IF EXISTS "_aludel_new_orders";
CREATE TABLE "_aludel_new_orders" (
    "id" BIGINT NOT NULL,
    "status" TEXT,
    "before" TEXT DEFAULT 'new' NOT NULL,
    CONSTRAINT "pk_orders" PRIMARY KEY ("id"),
    CHECK ("before" IN ('new', 'paid', 'shipped', 'lost')),
    CHECK ("status" IN ('new', 'paid', 'shipped', 'lost'))
);
INSERT INTO "_aludel_new_orders" ("id", "status", "before")
SELECT "id", "status", "before"
FROM "orders";
-- save what this finds
SELECT sql FROM sqlite_schema
WHERE tbl_name = 'orders' COLLATE NOCASE AND sql IS NOT NULL AND (type = 'trigger' OR type = 'index' AND name NOT IN ('ix_orders_status'))
ORDER BY type, name;
DROP TABLE "orders";
PRAGMA legacy_alter_table = ON;
ALTER TABLE "_aludel_new_orders" RENAME TO "orders";
PRAGMA legacy_alter_table = OFF;
CREATE INDEX "ix_orders_status" ON "orders" ("status");
-- restore it
DROP TABLE IF EXISTS "_aludel_new_orders";
CREATE TABLE "_aludel_new_orders" (
    "id" BIGINT NOT NULL,
    "status" TEXT,
    "before" TEXT DEFAULT 'new' NOT NULL,
    CONSTRAINT "pk_orders" PRIMARY KEY ("id"),
    CHECK ("before" IN ('new', 'paid', 'shipped', 'lost', 'found')),
    CHECK ("status" IN ('new', 'paid', 'shipped', 'lost', 'found'))
);
INSERT INTO "_aludel_new_orders" ("id", "status", "before")
SELECT "id", "status", "before"
FROM "orders";
-- save what this finds
SELECT sql FROM sqlite_schema
WHERE tbl_name = 'orders' COLLATE NOCASE AND sql IS NOT NULL AND (type = 'trigger' OR type = 'index' AND name NOT IN ('ix_orders_status'))
ORDER BY type, name;
DROP TABLE "orders";
PRAGMA legacy_alter_table = ON;
ALTER TABLE "_aludel_new_orders" RENAME TO "orders";
PRAGMA legacy_alter_table = OFF;
CREATE INDEX "ix_orders_status" ON "orders" ("status");
-- restore it
UPDATE orders SET status = 'lost' WHERE id = 1;
-- with foreign keys off
DROP TABLE IF EXISTS "_aludel_new_orders";
CREATE TABLE "_aludel_new_orders" (
    "id" BIGINT NOT NULL,
    "status" TEXT,
    "before" TEXT DEFAULT 'new' NOT NULL,
    "then" TEXT DEFAULT 'found' NOT NULL,
    CONSTRAINT "pk_orders" PRIMARY KEY ("id"),
    CHECK ("before" IN ('new', 'paid', 'shipped', 'lost', 'found')),
    CHECK ("status" IN ('new', 'paid', 'shipped', 'lost', 'found')),
    CHECK ("then" IN ('new', 'paid', 'shipped', 'lost', 'found'))
);
INSERT INTO "_aludel_new_orders" ("id", "status", "before")
SELECT "id", "status", "before"
FROM "orders";
-- save what this finds
SELECT sql FROM sqlite_schema
WHERE tbl_name = 'orders' COLLATE NOCASE AND sql IS NOT NULL AND (type = 'trigger' OR type = 'index' AND name NOT IN ('ix_orders_status'))
ORDER BY type, name;
DROP TABLE "orders";
PRAGMA legacy_alter_table = ON;
ALTER TABLE "_aludel_new_orders" RENAME TO "orders";
PRAGMA legacy_alter_table = OFF;
CREATE INDEX "ix_orders_status" ON "orders" ("status");
-- restore it
-- downgrade
-- with foreign keys off
DROP TABLE IF EXISTS "_aludel_new_orders";
CREATE TABLE "_aludel_new_orders" (
    "id" BIGINT NOT NULL,
    "status" TEXT,
    "before" TEXT DEFAULT 'new' NOT NULL,
    CONSTRAINT "pk_orders" PRIMARY KEY ("id"),
    CHECK ("before" IN ('new', 'paid', 'shipped', 'lost', 'found')),
    CHECK ("status" IN ('new', 'paid', 'shipped', 'lost', 'found'))
);
INSERT INTO "_aludel_new_orders" ("id", "status", "before")
SELECT "id", "status", "before"
FROM "orders";
-- save what this finds
SELECT sql FROM sqlite_schema
WHERE tbl_name = 'orders' COLLATE NOCASE AND sql IS NOT NULL AND (type = 'trigger' OR type = 'index' AND name NOT IN ('ix_orders_status'))
ORDER BY type, name;
DROP TABLE "orders";
PRAGMA legacy_alter_table = ON;
ALTER TABLE "_aludel_new_orders" RENAME TO "orders";
PRAGMA legacy_alter_table = OFF;
CREATE INDEX "ix_orders_status" ON "orders" ("status");
-- restore it
UPDATE orders SET status = 'new' WHERE id = 1;
-- with foreign keys off
DROP TABLE IF EXISTS "_aludel_new_orders";
CREATE TABLE "_aludel_new_orders" (
    "id" BIGINT NOT NULL,
    "status" TEXT,
    "before" TEXT DEFAULT 'new' NOT NULL,
    CONSTRAINT "pk_orders" PRIMARY KEY ("id"),
    CHECK ("before" IN ('new', 'paid', 'shipped', 'lost')),
    CHECK ("status" IN ('new', 'paid', 'shipped', 'lost'))
);
INSERT INTO "_aludel_new_orders" ("id", "status", "before")
SELECT "id", "status", "before"
FROM "orders";
-- save what this finds
SELECT sql FROM sqlite_schema
WHERE tbl_name = 'orders' COLLATE NOCASE AND sql IS NOT NULL AND (type = 'trigger' OR type = 'index' AND name NOT IN ('ix_orders_status'))
ORDER BY type, name;
DROP TABLE "orders";
PRAGMA legacy_alter_table = ON;
ALTER TABLE "_aludel_new_orders" RENAME TO "orders";
PRAGMA legacy_alter_table = OFF;
CREATE INDEX "ix_orders_status" ON "orders" ("status");
-- restore it
DROP TABLE IF EXISTS "_aludel_new_orders";
CREATE TABLE "_aludel_new_orders" (
    "id" BIGINT NOT NULL,
    "status" TEXT,
    "before" TEXT DEFAULT 'new' NOT NULL,
    CONSTRAINT "pk_orders" PRIMARY KEY ("id"),
    CHECK ("before" IN ('new', 'paid', 'shipped')),
    CHECK ("status" IN ('new', 'paid', 'shipped'))
);
INSERT INTO "_aludel_new_orders" ("id", "status", "before")
SELECT "id", "status", "before"
FROM "orders";
-- save what this finds
SELECT sql FROM sqlite_schema
WHERE tbl_name = 'orders' COLLATE NOCASE AND sql IS NOT NULL AND (type = 'trigger' OR type = 'index' AND name NOT IN ('ix_orders_status'))
ORDER BY type, name;
DROP TABLE "orders";
PRAGMA legacy_alter_table = ON;
ALTER TABLE "_aludel_new_orders" RENAME TO "orders";
PRAGMA legacy_alter_table = OFF;
CREATE INDEX "ix_orders_status" ON "orders" ("status");
-- restore it

-- upgrade
-- with foreign keys off
DROP TABLE IF EXISTS "_aludel_new_nodes";
CREATE TABLE "_aludel_new_nodes" (
    "id" BIGINT NOT NULL,
    "up" BIGINT,
    CONSTRAINT "pk_nodes" PRIMARY KEY ("id"),
    CONSTRAINT "ck_nodes" CHECK ("id" > 0),
    CONSTRAINT "fk_nodes_up" FOREIGN KEY ("up") REFERENCES "nodes" ("id") DEFERRABLE INITIALLY DEFERRED
);
INSERT INTO "_aludel_new_nodes" ("id", "up")
SELECT "id", "up"
FROM "nodes";
-- save what this finds
SELECT sql FROM sqlite_schema
WHERE tbl_name = 'nodes' COLLATE NOCASE AND sql IS NOT NULL AND (type = 'trigger' OR type = 'index')
ORDER BY type, name;
DROP TABLE "nodes";
PRAGMA legacy_alter_table = ON;
ALTER TABLE "_aludel_new_nodes" RENAME TO "nodes";
PRAGMA legacy_alter_table = OFF;
-- restore it
-- downgrade
-- with foreign keys off
DROP TABLE IF EXISTS "_aludel_new_nodes";
CREATE TABLE "_aludel_new_nodes" (
    "id" BIGINT NOT NULL,
    "up" BIGINT,
    CONSTRAINT "pk_nodes" PRIMARY KEY ("id"),
    CONSTRAINT "fk_nodes_up" FOREIGN KEY ("up") REFERENCES "nodes" ("id") DEFERRABLE INITIALLY DEFERRED
);
INSERT INTO "_aludel_new_nodes" ("id", "up")
SELECT "id", "up"
FROM "nodes";
-- save what this finds
SELECT sql FROM sqlite_schema
WHERE tbl_name = 'nodes' COLLATE NOCASE AND sql IS NOT NULL AND (type = 'trigger' OR type = 'index')
ORDER BY type, name;
DROP TABLE "nodes";
PRAGMA legacy_alter_table = ON;
ALTER TABLE "_aludel_new_nodes" RENAME TO "nodes";
PRAGMA legacy_alter_table = OFF;
-- restore it

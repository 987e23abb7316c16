-- upgrade
DROP VIEW "names";
-- with foreign keys off
DROP TABLE IF EXISTS "_aludel_new_users";
CREATE TABLE "_aludel_new_users" (
    "id" BIGINT NOT NULL,
    "name" TEXT NOT NULL,
    "seen" INT NOT NULL,
    "spare" INT,
    CONSTRAINT "pk_users" PRIMARY KEY ("id")
);
INSERT INTO "_aludel_new_users" ("id", "name", "seen", "spare")
SELECT "id", "name", "seen", "spare"
FROM "users";
-- save what this finds
SELECT sql FROM sqlite_schema
WHERE tbl_name = 'users' COLLATE NOCASE AND sql IS NOT NULL AND (type = 'trigger' OR type = 'index')
ORDER BY type, name;
DROP TABLE "users";
PRAGMA legacy_alter_table = ON;
ALTER TABLE "_aludel_new_users" RENAME TO "users";
PRAGMA legacy_alter_table = OFF;
-- restore it
CREATE VIEW "names" AS
SELECT id, name FROM users;
CREATE TRIGGER add_name INSTEAD OF INSERT ON "names" BEGIN INSERT INTO users (id, name, seen) VALUES (NEW.id, NEW.name, 7); END;
INSERT INTO names (id, name) VALUES (2, 'b');
-- downgrade
DELETE FROM users WHERE id = 2;
DROP VIEW "names";
-- with foreign keys off
DROP TABLE IF EXISTS "_aludel_new_users";
CREATE TABLE "_aludel_new_users" (
    "id" BIGINT NOT NULL,
    "name" VARCHAR(20) NOT NULL,
    "seen" INT NOT NULL,
    "spare" INT,
    CONSTRAINT "pk_users" PRIMARY KEY ("id")
);
INSERT INTO "_aludel_new_users" ("id", "name", "seen", "spare")
SELECT "id", "name", "seen", "spare"
FROM "users";
-- save what this finds
SELECT sql FROM sqlite_schema
WHERE tbl_name = 'users' COLLATE NOCASE AND sql IS NOT NULL AND (type = 'trigger' OR type = 'index')
ORDER BY type, name;
DROP TABLE "users";
PRAGMA legacy_alter_table = ON;
ALTER TABLE "_aludel_new_users" RENAME TO "users";
PRAGMA legacy_alter_table = OFF;
-- restore it
CREATE VIEW "names" AS
SELECT id, name FROM users;
CREATE TRIGGER add_name INSTEAD OF INSERT ON "names" BEGIN INSERT INTO users (id, name, seen) VALUES (NEW.id, NEW.name, 7); END;

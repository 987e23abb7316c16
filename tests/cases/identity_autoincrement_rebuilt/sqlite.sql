-- upgrade
-- with foreign keys off
DROP TABLE IF EXISTS "_aludel_new_users";
CREATE TABLE "_aludel_new_users" (
    "id" INTEGER NOT NULL,
    "name" VARCHAR(20) NOT NULL,
    "age" INT NOT NULL,
    CONSTRAINT "pk_users" PRIMARY KEY ("id" AUTOINCREMENT)
);
INSERT INTO "_aludel_new_users" ("id", "name", "age")
SELECT "id", "name", 7
FROM "users";
DELETE FROM sqlite_sequence WHERE name = '_aludel_new_users';
INSERT INTO sqlite_sequence (name, seq) SELECT '_aludel_new_users', seq FROM sqlite_sequence WHERE name = 'users' COLLATE NOCASE;
-- save what this finds
SELECT sql FROM sqlite_schema
WHERE tbl_name = 'users' COLLATE NOCASE AND sql IS NOT NULL AND (type = 'trigger' OR type = 'index')
ORDER BY type, name;
DROP TABLE "users";
PRAGMA legacy_alter_table = ON;
ALTER TABLE "_aludel_new_users" RENAME TO "users";
PRAGMA legacy_alter_table = OFF;
-- restore it
INSERT INTO users (name, age) VALUES ('c', 1);
-- downgrade
DELETE FROM users WHERE name = 'c';
ALTER TABLE "users" DROP COLUMN "age";

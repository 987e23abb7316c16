-- upgrade
-- with foreign keys off
ALTER TABLE "users" RENAME COLUMN "name" TO "called";
DROP TABLE IF EXISTS "_aludel_new_users";
CREATE TABLE "_aludel_new_users" (
    "id" BIGINT NOT NULL,
    "called" VARCHAR(20) NOT NULL,
    "age" BIGINT DEFAULT 1,
    CONSTRAINT "pk_users" PRIMARY KEY ("id"),
    CONSTRAINT "ck_users_age" CHECK ("age" > 0)
);
INSERT INTO "_aludel_new_users" ("id", "called", "age")
SELECT "id", "called", "age"
FROM "users";
-- save what this finds
SELECT sql FROM sqlite_schema
WHERE tbl_name = 'users' COLLATE NOCASE AND sql IS NOT NULL AND (type = 'trigger' OR type = 'index' AND name NOT IN ('ix_users_age'))
ORDER BY type, name;
DROP TABLE "users";
PRAGMA legacy_alter_table = ON;
ALTER TABLE "_aludel_new_users" RENAME TO "users";
PRAGMA legacy_alter_table = OFF;
CREATE INDEX "ix_users_age" ON "users" ("age");
-- restore it
ALTER TABLE "users" RENAME TO "people";
ALTER TABLE "people" ADD COLUMN "more" TEXT;
-- downgrade
-- with foreign keys off
ALTER TABLE "people" DROP COLUMN "more";
ALTER TABLE "people" RENAME TO "users";
DROP TABLE IF EXISTS "_aludel_new_users";
CREATE TABLE "_aludel_new_users" (
    "id" BIGINT NOT NULL,
    "called" VARCHAR(20) NOT NULL,
    "age" INT,
    CONSTRAINT "pk_users" PRIMARY KEY ("id"),
    CONSTRAINT "ck_users_age" CHECK ("age" > 0)
);
INSERT INTO "_aludel_new_users" ("id", "called", "age")
SELECT "id", "called", "age"
FROM "users";
-- save what this finds
SELECT sql FROM sqlite_schema
WHERE tbl_name = 'users' COLLATE NOCASE AND sql IS NOT NULL AND (type = 'trigger' OR type = 'index' AND name NOT IN ('ix_users_age'))
ORDER BY type, name;
DROP TABLE "users";
PRAGMA legacy_alter_table = ON;
ALTER TABLE "_aludel_new_users" RENAME TO "users";
PRAGMA legacy_alter_table = OFF;
CREATE INDEX "ix_users_age" ON "users" ("age");
-- restore it
ALTER TABLE "users" RENAME COLUMN "called" TO "name";

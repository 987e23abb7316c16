-- upgrade
-- with foreign keys off
DROP TABLE IF EXISTS "_aludel_new_users";
CREATE TABLE "_aludel_new_users" (
    "id" INTEGER NOT NULL,
    "login" VARCHAR(50) NOT NULL,
    "email" VARCHAR(100),
    "team_id" BIGINT,
    "age" INT DEFAULT 18 NOT NULL,
    "code" INT NOT NULL,
    CONSTRAINT "pk_users" PRIMARY KEY ("id"),
    CONSTRAINT "uq_users_login_email" UNIQUE ("login", "email"),
    CONSTRAINT "ck_users_login" CHECK (length("login") > 2 AND "age" >= 0),
    CONSTRAINT "fk_users_team_id_teams" FOREIGN KEY ("team_id") REFERENCES "teams" ("id") ON DELETE CASCADE
);
INSERT INTO "_aludel_new_users" ("id", "login", "email", "team_id", "age", "code")
SELECT "id", "login", "email", "team_id", "age", 7
FROM "users";
-- save what this finds
SELECT sql FROM sqlite_schema
WHERE tbl_name = 'users' COLLATE NOCASE AND sql IS NOT NULL AND (type = 'trigger' OR type = 'index' AND name NOT IN ('ix_users_age'))
ORDER BY type, name;
DROP TABLE "users";
PRAGMA legacy_alter_table = ON;
ALTER TABLE "_aludel_new_users" RENAME TO "users";
PRAGMA legacy_alter_table = OFF;
CREATE INDEX "ix_users_age" ON "users" ("age", "login" DESC);
-- restore it
DROP TABLE IF EXISTS "_aludel_new_users";
CREATE TABLE "_aludel_new_users" (
    "id" INTEGER NOT NULL,
    "login" VARCHAR(50) NOT NULL,
    "email" VARCHAR(100),
    "team_id" BIGINT,
    "age" INT DEFAULT 18 NOT NULL,
    "code" BIGINT NOT NULL,
    CONSTRAINT "pk_users" PRIMARY KEY ("id"),
    CONSTRAINT "uq_users_login_email" UNIQUE ("login", "email"),
    CONSTRAINT "ck_users_login" CHECK (length("login") > 2 AND "age" >= 0),
    CONSTRAINT "fk_users_team_id_teams" FOREIGN KEY ("team_id") REFERENCES "teams" ("id") ON DELETE CASCADE
);
INSERT INTO "_aludel_new_users" ("id", "login", "email", "team_id", "age", "code")
SELECT "id", "login", "email", "team_id", "age", "code"
FROM "users";
-- save what this finds
SELECT sql FROM sqlite_schema
WHERE tbl_name = 'users' COLLATE NOCASE AND sql IS NOT NULL AND (type = 'trigger' OR type = 'index' AND name NOT IN ('ix_users_age'))
ORDER BY type, name;
DROP TABLE "users";
PRAGMA legacy_alter_table = ON;
ALTER TABLE "_aludel_new_users" RENAME TO "users";
PRAGMA legacy_alter_table = OFF;
CREATE INDEX "ix_users_age" ON "users" ("age", "login" DESC);
-- restore it
ALTER TABLE "users" RENAME COLUMN "code" TO "number";
CREATE INDEX "ix_users_number" ON "users" ("number", "login");
ALTER TABLE "users" RENAME TO "members";
DROP TABLE IF EXISTS "_aludel_new_members";
CREATE TABLE "_aludel_new_members" (
    "id" INTEGER NOT NULL,
    "login" VARCHAR(50) NOT NULL,
    "email" VARCHAR(100),
    "team_id" BIGINT,
    "age" INT DEFAULT 18 NOT NULL,
    "number" BIGINT NOT NULL,
    CONSTRAINT "pk_users" PRIMARY KEY ("id"),
    CONSTRAINT "uq_users_login_email" UNIQUE ("login", "email"),
    CONSTRAINT "ck_members_number" CHECK ("number" >= "age" OR "number" = 7),
    CONSTRAINT "ck_users_login" CHECK (length("login") > 2 AND "age" >= 0),
    CONSTRAINT "fk_users_team_id_teams" FOREIGN KEY ("team_id") REFERENCES "teams" ("id") ON DELETE CASCADE
);
INSERT INTO "_aludel_new_members" ("id", "login", "email", "team_id", "age", "number")
SELECT "id", "login", "email", "team_id", "age", "number"
FROM "members";
-- save what this finds
SELECT sql FROM sqlite_schema
WHERE tbl_name = 'members' COLLATE NOCASE AND sql IS NOT NULL AND (type = 'trigger' OR type = 'index' AND name NOT IN ('ix_users_age', 'ix_users_number'))
ORDER BY type, name;
DROP TABLE "members";
PRAGMA legacy_alter_table = ON;
ALTER TABLE "_aludel_new_members" RENAME TO "members";
PRAGMA legacy_alter_table = OFF;
CREATE INDEX "ix_users_age" ON "members" ("age", "login" DESC);
CREATE INDEX "ix_users_number" ON "members" ("number", "login");
-- restore it
ALTER TABLE "members" RENAME COLUMN "number" TO "badge";
-- downgrade
-- with foreign keys off
ALTER TABLE "members" RENAME COLUMN "badge" TO "number";
DROP TABLE IF EXISTS "_aludel_new_members";
CREATE TABLE "_aludel_new_members" (
    "id" INTEGER NOT NULL,
    "login" VARCHAR(50) NOT NULL,
    "email" VARCHAR(100),
    "team_id" BIGINT,
    "age" INT DEFAULT 18 NOT NULL,
    "number" BIGINT NOT NULL,
    CONSTRAINT "pk_users" PRIMARY KEY ("id"),
    CONSTRAINT "uq_users_login_email" UNIQUE ("login", "email"),
    CONSTRAINT "ck_users_login" CHECK (length("login") > 2 AND "age" >= 0),
    CONSTRAINT "fk_users_team_id_teams" FOREIGN KEY ("team_id") REFERENCES "teams" ("id") ON DELETE CASCADE
);
INSERT INTO "_aludel_new_members" ("id", "login", "email", "team_id", "age", "number")
SELECT "id", "login", "email", "team_id", "age", "number"
FROM "members";
-- save what this finds
SELECT sql FROM sqlite_schema
WHERE tbl_name = 'members' COLLATE NOCASE AND sql IS NOT NULL AND (type = 'trigger' OR type = 'index' AND name NOT IN ('ix_users_age', 'ix_users_number'))
ORDER BY type, name;
DROP TABLE "members";
PRAGMA legacy_alter_table = ON;
ALTER TABLE "_aludel_new_members" RENAME TO "members";
PRAGMA legacy_alter_table = OFF;
CREATE INDEX "ix_users_age" ON "members" ("age", "login" DESC);
CREATE INDEX "ix_users_number" ON "members" ("number", "login");
-- restore it
ALTER TABLE "members" RENAME TO "users";
DROP INDEX "ix_users_number";
ALTER TABLE "users" RENAME COLUMN "number" TO "code";
DROP TABLE IF EXISTS "_aludel_new_users";
CREATE TABLE "_aludel_new_users" (
    "id" INTEGER NOT NULL,
    "login" VARCHAR(50) NOT NULL,
    "email" VARCHAR(100),
    "team_id" BIGINT,
    "age" INT DEFAULT 18 NOT NULL,
    "code" INT NOT NULL,
    CONSTRAINT "pk_users" PRIMARY KEY ("id"),
    CONSTRAINT "uq_users_login_email" UNIQUE ("login", "email"),
    CONSTRAINT "ck_users_login" CHECK (length("login") > 2 AND "age" >= 0),
    CONSTRAINT "fk_users_team_id_teams" FOREIGN KEY ("team_id") REFERENCES "teams" ("id") ON DELETE CASCADE
);
INSERT INTO "_aludel_new_users" ("id", "login", "email", "team_id", "age", "code")
SELECT "id", "login", "email", "team_id", "age", "code"
FROM "users";
-- save what this finds
SELECT sql FROM sqlite_schema
WHERE tbl_name = 'users' COLLATE NOCASE AND sql IS NOT NULL AND (type = 'trigger' OR type = 'index' AND name NOT IN ('ix_users_age'))
ORDER BY type, name;
DROP TABLE "users";
PRAGMA legacy_alter_table = ON;
ALTER TABLE "_aludel_new_users" RENAME TO "users";
PRAGMA legacy_alter_table = OFF;
CREATE INDEX "ix_users_age" ON "users" ("age", "login" DESC);
-- restore it
ALTER TABLE "users" DROP COLUMN "code";

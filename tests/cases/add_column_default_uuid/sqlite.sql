-- upgrade
-- with foreign keys off
DROP TABLE IF EXISTS "_aludel_new_users";
CREATE TABLE "_aludel_new_users" (
    "id" INTEGER NOT NULL,
    "login" VARCHAR(50) NOT NULL,
    "email" VARCHAR(100),
    "team_id" BIGINT,
    "age" INT DEFAULT 18 NOT NULL,
    "token" BLOB DEFAULT (x'ae1027a6acf24e6c8c31000000000001') NOT NULL,
    CONSTRAINT "pk_users" PRIMARY KEY ("id"),
    CONSTRAINT "uq_users_login_email" UNIQUE ("login", "email"),
    CONSTRAINT "ck_users_login" CHECK (length("login") > 2 AND "age" >= 0),
    CONSTRAINT "fk_users_team_id_teams" FOREIGN KEY ("team_id") REFERENCES "teams" ("id") ON DELETE CASCADE
);
INSERT INTO "_aludel_new_users" ("id", "login", "email", "team_id", "age")
SELECT "id", "login", "email", "team_id", "age"
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
-- downgrade
ALTER TABLE "users" DROP COLUMN "token";

-- upgrade
DROP TABLE "users";
DROP TABLE "teams";
-- downgrade
CREATE TABLE "teams" (
    "id" INTEGER NOT NULL,
    "name" VARCHAR(80) NOT NULL,
    CONSTRAINT "pk_teams" PRIMARY KEY ("id"),
    CONSTRAINT "uq_teams_name" UNIQUE ("name")
);
CREATE TABLE "users" (
    "id" INTEGER NOT NULL,
    "login" VARCHAR(50) NOT NULL,
    "email" VARCHAR(100),
    "team_id" BIGINT,
    "age" INT DEFAULT 18 NOT NULL,
    CONSTRAINT "pk_users" PRIMARY KEY ("id"),
    CONSTRAINT "uq_users_login_email" UNIQUE ("login", "email"),
    CONSTRAINT "ck_users_login" CHECK (length("login") > 2 AND "age" >= 0),
    CONSTRAINT "fk_users_team_id_teams" FOREIGN KEY ("team_id") REFERENCES "teams" ("id") ON DELETE CASCADE
);
CREATE INDEX "ix_users_age" ON "users" ("age", "login" DESC);

-- upgrade
CREATE TABLE "notes" (
    "id" bigint NOT NULL,
    "user_id" bigint NOT NULL,
    "text" text NOT NULL,
    CONSTRAINT "pk_notes" PRIMARY KEY ("id"),
    CONSTRAINT "fk_notes_user" FOREIGN KEY ("user_id") REFERENCES "users" ("id")
);
CREATE INDEX "ix_notes_user_id" ON "notes" ("user_id");
CREATE SEQUENCE "numbers" START WITH 5;
ALTER TABLE "users" ADD COLUMN "number" bigint DEFAULT (nextval('"numbers"'));
CREATE DOMAIN "level" AS integer CONSTRAINT "ck_level" CHECK (VALUE > 0);
ALTER TABLE "users" ADD COLUMN "level" "level";
CREATE TYPE "mood" AS ENUM ('good', 'bad');
ALTER TABLE "notes" ADD COLUMN "mood" "mood";
-- downgrade
ALTER TABLE "notes" DROP COLUMN "mood";
DROP TYPE "mood";
ALTER TABLE "users" DROP COLUMN "level";
DROP DOMAIN "level";
ALTER TABLE "users" DROP COLUMN "number";
DROP SEQUENCE "numbers";
DROP TABLE "notes";

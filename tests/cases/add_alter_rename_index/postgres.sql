-- upgrade
ALTER TABLE "users" ADD COLUMN "code" integer DEFAULT 7 NOT NULL;
ALTER TABLE "users" ALTER COLUMN "code" DROP DEFAULT;
ALTER TABLE "users" ALTER COLUMN "code" TYPE bigint;
ALTER TABLE "users" RENAME COLUMN "code" TO "number";
CREATE INDEX "ix_users_number" ON "users" ("number", "login");
ALTER TABLE "users" RENAME TO "members";
ALTER TABLE "members" ADD CONSTRAINT "ck_members_number" CHECK ("number" >= "age" OR "number" = 7);
ALTER TABLE "members" RENAME COLUMN "number" TO "badge";
-- downgrade
ALTER TABLE "members" RENAME COLUMN "badge" TO "number";
ALTER TABLE "members" DROP CONSTRAINT "ck_members_number";
ALTER TABLE "members" RENAME TO "users";
DROP INDEX "ix_users_number";
ALTER TABLE "users" RENAME COLUMN "number" TO "code";
ALTER TABLE "users" ALTER COLUMN "code" TYPE integer;
ALTER TABLE "users" DROP COLUMN "code";

-- upgrade
ALTER TABLE "users" RENAME COLUMN "name" TO "called";
ALTER TABLE "users"
    ALTER COLUMN "age" TYPE bigint,
    ALTER COLUMN "age" SET DEFAULT 1;
ALTER TABLE "users" RENAME TO "people";
ALTER TABLE "people" ADD COLUMN "more" text;
-- downgrade
ALTER TABLE "people" DROP COLUMN "more";
ALTER TABLE "people" RENAME TO "users";
ALTER TABLE "users"
    ALTER COLUMN "age" DROP DEFAULT,
    ALTER COLUMN "age" TYPE integer;
ALTER TABLE "users" RENAME COLUMN "called" TO "name";

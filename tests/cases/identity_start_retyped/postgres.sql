-- upgrade
ALTER TABLE "users" ALTER COLUMN "id" TYPE bigint;
ALTER TABLE "users" ALTER COLUMN "id" SET START WITH 7;
-- downgrade
ALTER TABLE "users" ALTER COLUMN "id" SET START WITH 100;
ALTER TABLE "users" ALTER COLUMN "id" TYPE integer;

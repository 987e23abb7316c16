-- upgrade
ALTER TABLE "users" ALTER COLUMN "login" DROP NOT NULL;
-- downgrade
UPDATE "users" SET "login" = 'nobody' WHERE "login" IS NULL;
SET CONSTRAINTS ALL IMMEDIATE;
ALTER TABLE "users" ALTER COLUMN "login" SET NOT NULL;

-- upgrade
UPDATE "users" SET "email" = '' WHERE "email" IS NULL;
SET CONSTRAINTS ALL IMMEDIATE;
ALTER TABLE "users" ALTER COLUMN "email" SET NOT NULL;
-- downgrade
ALTER TABLE "users" ALTER COLUMN "email" DROP NOT NULL;

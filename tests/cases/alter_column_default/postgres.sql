-- upgrade
ALTER TABLE "users" ALTER COLUMN "age" SET DEFAULT 21;
-- downgrade
ALTER TABLE "users" ALTER COLUMN "age" SET DEFAULT 18;

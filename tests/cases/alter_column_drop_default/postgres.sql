-- upgrade
ALTER TABLE "users" ALTER COLUMN "age" DROP DEFAULT;
-- downgrade
ALTER TABLE "users" ALTER COLUMN "age" SET DEFAULT 18;

-- upgrade
ALTER TABLE "t" DROP COLUMN "free";
-- downgrade
ALTER TABLE "t" ADD COLUMN "free" text;

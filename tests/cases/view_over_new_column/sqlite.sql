-- upgrade
ALTER TABLE "teams" ADD COLUMN "motto" TEXT;
-- downgrade
ALTER TABLE "teams" DROP COLUMN "motto";

-- upgrade
ALTER TABLE "teams" ADD COLUMN "motto" text;
-- downgrade
ALTER TABLE "teams" DROP COLUMN "motto";

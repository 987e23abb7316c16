-- upgrade
ALTER TABLE "users" ADD COLUMN "note" TEXT;
-- downgrade
ALTER TABLE "users" DROP COLUMN "note";

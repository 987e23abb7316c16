-- upgrade
ALTER TABLE "users" ADD COLUMN "note" text;
-- downgrade
ALTER TABLE "users" DROP COLUMN "note";

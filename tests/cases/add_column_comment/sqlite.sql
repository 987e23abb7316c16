-- upgrade
ALTER TABLE "users" ADD COLUMN "x" INT;
-- downgrade
ALTER TABLE "users" DROP COLUMN "x";

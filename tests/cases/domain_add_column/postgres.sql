-- upgrade
ALTER TABLE "addresses" ADD COLUMN "later" "postcode" DEFAULT '1020' NOT NULL;
ALTER TABLE "addresses" ALTER COLUMN "later" DROP DEFAULT;
-- downgrade
ALTER TABLE "addresses" DROP COLUMN "later";

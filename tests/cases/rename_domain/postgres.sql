-- upgrade
ALTER DOMAIN "postcode" RENAME TO "zip code";
ALTER TABLE "addresses" ADD COLUMN "after" "zip code";
-- downgrade
ALTER TABLE "addresses" DROP COLUMN "after";
ALTER DOMAIN "zip code" RENAME TO "postcode";

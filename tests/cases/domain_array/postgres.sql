-- upgrade
CREATE TABLE "routes" (
    "stops" "postcode"[] DEFAULT '{}' NOT NULL
);
ALTER DOMAIN "postcode" SET DEFAULT '1010';
ALTER DOMAIN "postcode" DROP CONSTRAINT "ck_postcode";
-- downgrade
DROP TABLE "routes";
ALTER DOMAIN "postcode" DROP DEFAULT;
ALTER DOMAIN "postcode" ADD CONSTRAINT "ck_postcode" CHECK (VALUE <> '');

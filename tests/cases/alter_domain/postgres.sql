-- upgrade
ALTER DOMAIN "postcode" SET DEFAULT 'none';
ALTER DOMAIN "postcode" ADD CONSTRAINT "ck_postcode_length" CHECK (length(VALUE) >= 4);
ALTER DOMAIN "postcode" DROP CONSTRAINT "ck_postcode";
ALTER TABLE "addresses" DROP COLUMN "before";
ALTER DOMAIN "postcode" DROP DEFAULT;
ALTER DOMAIN "postcode" SET NOT NULL;
-- downgrade
ALTER DOMAIN "postcode" SET DEFAULT 'none';
ALTER DOMAIN "postcode" DROP NOT NULL;
ALTER TABLE "addresses" ADD COLUMN "before" "postcode";
ALTER DOMAIN "postcode" ADD CONSTRAINT "ck_postcode" CHECK (VALUE <> '');
ALTER DOMAIN "postcode" DROP CONSTRAINT "ck_postcode_length";
ALTER DOMAIN "postcode" DROP DEFAULT;

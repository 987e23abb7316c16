-- upgrade
CREATE DOMAIN "postcode" AS character varying(10) CONSTRAINT "ck_postcode" CHECK (VALUE <> '');
CREATE TABLE "addresses" (
    "id" bigint NOT NULL,
    "code" "postcode" NOT NULL,
    "before" "postcode",
    "known" "postcode" DEFAULT '1010' NOT NULL,
    CONSTRAINT "pk_addresses" PRIMARY KEY ("id")
);
CREATE INDEX "ix_addresses_code" ON "addresses" ("code");
-- downgrade
DROP TABLE "addresses";
DROP DOMAIN "postcode";

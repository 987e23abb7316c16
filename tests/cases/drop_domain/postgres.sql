-- upgrade
DROP DOMAIN "postcode";
-- downgrade
CREATE DOMAIN "postcode" AS character varying(10) NOT NULL CONSTRAINT "ck_postcode" CHECK (VALUE <> '');

-- upgrade
CREATE DOMAIN "code" AS text;
CREATE SEQUENCE "numbers";
CREATE DOMAIN "number" AS bigint CONSTRAINT "ck_number" CHECK (VALUE > 0);
CREATE TABLE "countries" (
    "code" "code" NOT NULL,
    "number" "number" DEFAULT (nextval('"numbers"')) NOT NULL,
    CONSTRAINT "pk_countries" PRIMARY KEY ("code"),
    CONSTRAINT "ck_countries" CHECK ("code" <> '' AND "number" < 1000)
);
CREATE TABLE "cities" (
    "country" character varying(2) NOT NULL,
    CONSTRAINT "fk_cities_country" FOREIGN KEY ("country") REFERENCES "countries" ("code")
);
-- downgrade
DROP TABLE "cities";
DROP TABLE "countries";
DROP DOMAIN "number";
DROP SEQUENCE "numbers";
DROP DOMAIN "code";

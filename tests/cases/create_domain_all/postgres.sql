-- upgrade
CREATE DOMAIN "odd ""name""" AS text DEFAULT 'it''s 1' NOT NULL CONSTRAINT "ck_length" CHECK (char_length(VALUE) BETWEEN 2 AND 20 OR VALUE LIKE 'x%') CONSTRAINT "it's" CHECK (VALUE ~ '^\d+$');
CREATE DOMAIN "counter" AS integer DEFAULT 0 CONSTRAINT "ck_counter" CHECK (VALUE >= 0);
CREATE DOMAIN "moment" AS timestamp(3) with time zone DEFAULT now();
CREATE DOMAIN "price" AS numeric(10,2) DEFAULT 9.50;
CREATE DOMAIN "tags" AS text[] CONSTRAINT "ck_tags" CHECK (cardinality(VALUE) < 5);
CREATE DOMAIN "any_point" AS point;
-- downgrade
DROP DOMAIN "any_point";
DROP DOMAIN "tags";
DROP DOMAIN "price";
DROP DOMAIN "moment";
DROP DOMAIN "counter";
DROP DOMAIN "odd ""name""";

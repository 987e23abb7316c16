-- upgrade
CREATE TABLE "t" (
    "address" inet DEFAULT '127.0.0.1' NOT NULL,
    "network" cidr DEFAULT '10.0.0.0/8' NOT NULL,
    "mac" macaddr DEFAULT '08:00:2b:01:02:03' NOT NULL,
    "name" citext DEFAULT 'It''s me' NOT NULL,
    "words" tsvector DEFAULT '' NOT NULL,
    "price" money DEFAULT 12 NOT NULL,
    "fee" money DEFAULT 12.50 NOT NULL,
    "page" xml DEFAULT '<p/>' NOT NULL,
    "place" point DEFAULT '(1,2)' NOT NULL,
    "object" oid DEFAULT 4294967295 NOT NULL,
    "numbers" int4range DEFAULT '[1,5)' NOT NULL,
    "empty" daterange DEFAULT 'empty' NOT NULL,
    "bits" bit(3) DEFAULT '101' NOT NULL,
    "more_bits" bit varying(5) DEFAULT '10' NOT NULL
);
-- downgrade
DROP TABLE "t";

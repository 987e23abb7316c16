-- upgrade
CREATE TABLE "t" (
    "c0_false" hstore NOT NULL,
    "c0_true" hstore,
    "c1_false" ltree NOT NULL,
    "c1_true" ltree,
    "c2_false" timestamptz(3) NOT NULL,
    "c2_true" timestamptz(3),
    "c3_false" int8[] NOT NULL,
    "c3_true" int8[],
    "c4_false" VARCHAR NOT NULL,
    "c4_true" VARCHAR,
    "c5_false" char NOT NULL,
    "c5_true" char,
    "c6_false" varbit(3) NOT NULL,
    "c6_true" varbit(3),
    "c7_false" "char" NOT NULL,
    "c7_true" "char",
    "c8_false" tsquery NOT NULL,
    "c8_true" tsquery
);
-- downgrade
DROP TABLE "t";

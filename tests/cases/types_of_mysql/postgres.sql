-- upgrade
CREATE TABLE "t" (
    "c0_false" smallint NOT NULL,
    "c0_true" smallint,
    "c1_false" smallint NOT NULL,
    "c1_true" smallint,
    "c2_false" integer NOT NULL,
    "c2_true" integer,
    "c3_false" integer NOT NULL,
    "c3_true" integer,
    "c4_false" integer NOT NULL,
    "c4_true" integer,
    "c5_false" bigint NOT NULL,
    "c5_true" bigint,
    "c6_false" text NOT NULL,
    "c6_true" text,
    "c7_false" text NOT NULL,
    "c7_true" text,
    "c8_false" bytea NOT NULL,
    "c8_true" bytea,
    "c9_false" bytea NOT NULL,
    "c9_true" bytea,
    "c10_false" bytea NOT NULL,
    "c10_true" bytea,
    "c11_false" bytea NOT NULL,
    "c11_true" bytea,
    "c12_false" bytea NOT NULL,
    "c12_true" bytea,
    "c13_false" smallint NOT NULL,
    "c13_true" smallint
);
-- downgrade
DROP TABLE "t";

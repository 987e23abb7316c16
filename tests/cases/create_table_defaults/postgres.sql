-- upgrade
CREATE TABLE "defaults" (
    "yes" boolean DEFAULT true NOT NULL,
    "no" boolean DEFAULT false,
    "small" smallint DEFAULT -3 NOT NULL,
    "number" integer DEFAULT 42 NOT NULL,
    "big" bigint DEFAULT 9000000000 NOT NULL,
    "exact" numeric(10,2) DEFAULT 12.50 NOT NULL,
    "floating" double precision DEFAULT 0.5 NOT NULL,
    "words" character varying(40) DEFAULT E'it''s \\ "here"' NOT NULL,
    "nothing" character varying(40) DEFAULT '' NOT NULL,
    "null_word" character varying(40) DEFAULT 'NULL',
    "three" character(3) DEFAULT 'abc' NOT NULL,
    "created_at" timestamp with time zone DEFAULT now() NOT NULL,
    "seen_at" timestamp without time zone DEFAULT now(),
    "day" date DEFAULT CURRENT_DATE NOT NULL,
    "fixed_day" date DEFAULT '2026-11-21' NOT NULL,
    "uuid" uuid DEFAULT gen_random_uuid() NOT NULL,
    "computed" integer DEFAULT (1 + 2 * 3) NOT NULL,
    "each" character varying(20) DEFAULT (current_user) NOT NULL
);
-- downgrade
DROP TABLE "defaults";

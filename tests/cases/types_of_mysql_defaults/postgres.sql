-- upgrade
CREATE TABLE "t" (
    "tiny" smallint DEFAULT -128 NOT NULL,
    "byte" smallint DEFAULT 255 NOT NULL,
    "short" integer DEFAULT 65535 NOT NULL,
    "medium" integer DEFAULT -8388608 NOT NULL,
    "natural" integer DEFAULT 16777215 NOT NULL,
    "word" bigint DEFAULT 4294967295 NOT NULL,
    "year" smallint DEFAULT 2026 NOT NULL,
    "note" text DEFAULT E'it''s \\ here' NOT NULL
);
-- downgrade
DROP TABLE "t";

-- upgrade
CREATE TABLE "defaults" (
    "yes" BOOLEAN DEFAULT 1 NOT NULL,
    "no" BOOLEAN DEFAULT 0,
    "small" SMALLINT DEFAULT -3 NOT NULL,
    "number" INT DEFAULT 42 NOT NULL,
    "big" BIGINT DEFAULT 9000000000 NOT NULL,
    "exact" NUMERIC(10,2) DEFAULT 12.50 NOT NULL,
    "floating" DOUBLE DEFAULT 0.5 NOT NULL,
    "words" VARCHAR(40) DEFAULT 'it''s \ "here"' NOT NULL,
    "nothing" VARCHAR(40) DEFAULT '' NOT NULL,
    "null_word" VARCHAR(40) DEFAULT 'NULL',
    "three" CHAR(3) DEFAULT 'abc' NOT NULL,
    "created_at" TIMESTAMP DEFAULT CURRENT_TIMESTAMP NOT NULL,
    "seen_at" DATETIME DEFAULT CURRENT_TIMESTAMP,
    "day" DATE DEFAULT CURRENT_DATE NOT NULL,
    "fixed_day" DATE DEFAULT '2026-11-21' NOT NULL,
    "uuid" BLOB DEFAULT (randomblob(16)) NOT NULL,
    "computed" INT DEFAULT (1 + 2 * 3) NOT NULL,
    "each" VARCHAR(20) DEFAULT (lower('ABC')) NOT NULL
);
-- downgrade
DROP TABLE "defaults";

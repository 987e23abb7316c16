-- upgrade
ALTER TABLE "t"
    ALTER COLUMN "a" DROP DEFAULT,
    ALTER COLUMN "a" TYPE integer USING "a"::integer + 1,
    ALTER COLUMN "a" SET DEFAULT 8;
-- downgrade
ALTER TABLE "t"
    ALTER COLUMN "a" DROP DEFAULT,
    ALTER COLUMN "a" TYPE character varying(20),
    ALTER COLUMN "a" SET DEFAULT '7';

-- upgrade
ALTER TABLE "t" ALTER COLUMN "a" TYPE bigint;
-- downgrade
ALTER TABLE "t" ALTER COLUMN "a" TYPE integer;

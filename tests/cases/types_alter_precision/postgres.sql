-- upgrade
ALTER TABLE "t" ALTER COLUMN "a" TYPE timestamp(3) without time zone;
-- downgrade
ALTER TABLE "t" ALTER COLUMN "a" TYPE timestamp(0) without time zone;

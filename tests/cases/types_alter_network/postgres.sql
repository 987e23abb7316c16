-- upgrade
ALTER TABLE "t" ALTER COLUMN "a" TYPE cidr;
-- downgrade
ALTER TABLE "t" ALTER COLUMN "a" TYPE inet;

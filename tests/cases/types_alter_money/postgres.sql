-- upgrade
ALTER TABLE "t" ALTER COLUMN "a" TYPE numeric(10,2);
-- downgrade
ALTER TABLE "t" ALTER COLUMN "a" TYPE money;

-- upgrade
ALTER TABLE "users" ALTER COLUMN "spare" TYPE bigint;
-- downgrade
ALTER TABLE "users" ALTER COLUMN "spare" TYPE integer;

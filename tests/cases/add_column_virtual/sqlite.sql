-- upgrade
ALTER TABLE "users" ADD COLUMN "twice" INT GENERATED ALWAYS AS ("age" * 2) VIRTUAL;
-- downgrade
ALTER TABLE "users" DROP COLUMN "twice";

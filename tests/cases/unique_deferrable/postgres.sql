-- upgrade
ALTER TABLE "a" ADD CONSTRAINT "uq_a" UNIQUE ("y") DEFERRABLE;
-- downgrade
ALTER TABLE "a" DROP CONSTRAINT "uq_a";

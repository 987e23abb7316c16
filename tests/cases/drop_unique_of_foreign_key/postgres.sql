-- upgrade
ALTER TABLE "a" DROP CONSTRAINT "uq_a_x";
-- downgrade
ALTER TABLE "a" ADD CONSTRAINT "uq_a_x" UNIQUE ("x");

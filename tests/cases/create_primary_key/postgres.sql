-- upgrade
ALTER TABLE "a" ADD CONSTRAINT "pk_a" PRIMARY KEY ("x", "y");
-- downgrade
ALTER TABLE "a" DROP CONSTRAINT "pk_a";

-- upgrade
ALTER TABLE "t" DROP CONSTRAINT "pk_t";
-- downgrade
ALTER TABLE "t" ADD CONSTRAINT "pk_t" PRIMARY KEY ("a", "b");

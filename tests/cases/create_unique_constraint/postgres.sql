-- upgrade
ALTER TABLE "a" ADD CONSTRAINT "uq_a_y_x" UNIQUE ("y", "x");
-- downgrade
ALTER TABLE "a" DROP CONSTRAINT "uq_a_y_x";

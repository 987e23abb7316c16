-- upgrade
ALTER TABLE "t" ADD CONSTRAINT "ck_t_a" CHECK ("a" > 0);
-- downgrade
ALTER TABLE "t" DROP CONSTRAINT "ck_t_a";

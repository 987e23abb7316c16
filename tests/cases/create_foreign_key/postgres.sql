-- upgrade
ALTER TABLE "a" ADD CONSTRAINT "fk_a_x_b" FOREIGN KEY ("x") REFERENCES "b" ("k");
-- downgrade
ALTER TABLE "a" DROP CONSTRAINT "fk_a_x_b";

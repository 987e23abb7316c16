-- upgrade
ALTER TABLE "a" DROP CONSTRAINT "fk_a_x_b";
-- downgrade
ALTER TABLE "a" ADD CONSTRAINT "fk_a_x_b" FOREIGN KEY ("x") REFERENCES "b" ("k");

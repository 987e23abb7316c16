-- upgrade
ALTER TABLE "a" ADD CONSTRAINT "fk_a_x" FOREIGN KEY ("x") REFERENCES "b" ("k") DEFERRABLE;
-- downgrade
ALTER TABLE "a" DROP CONSTRAINT "fk_a_x";

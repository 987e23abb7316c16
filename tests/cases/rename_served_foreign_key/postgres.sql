-- upgrade
ALTER TABLE "a" RENAME CONSTRAINT "fk_a_x_b" TO "fk_a";
-- downgrade
ALTER TABLE "a" RENAME CONSTRAINT "fk_a" TO "fk_a_x_b";

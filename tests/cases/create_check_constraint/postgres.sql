-- upgrade
ALTER TABLE "a" ADD CONSTRAINT "ck_a" CHECK ("y" > "x" AND ("s" IS NULL OR "s" <> 'it''s'));
-- downgrade
ALTER TABLE "a" DROP CONSTRAINT "ck_a";

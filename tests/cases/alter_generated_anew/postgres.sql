-- upgrade
ALTER TABLE "items"
    DROP COLUMN "total",
    ADD COLUMN "total" integer GENERATED ALWAYS AS ("price" * 3) STORED;
-- downgrade
ALTER TABLE "items" ALTER COLUMN "total" DROP EXPRESSION;

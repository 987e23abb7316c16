-- upgrade
ALTER TABLE "items" ALTER COLUMN "total" DROP EXPRESSION;
-- downgrade
ALTER TABLE "items"
    DROP COLUMN "total",
    ADD COLUMN "total" integer GENERATED ALWAYS AS ("price" * 2) STORED;

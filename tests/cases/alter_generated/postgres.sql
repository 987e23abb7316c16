-- upgrade
ALTER TABLE "items"
    DROP COLUMN "total",
    ADD COLUMN "total" integer GENERATED ALWAYS AS ("price" * 3) STORED;
-- downgrade
ALTER TABLE "items"
    DROP COLUMN "total",
    ADD COLUMN "total" integer GENERATED ALWAYS AS ("price" * 2) STORED;

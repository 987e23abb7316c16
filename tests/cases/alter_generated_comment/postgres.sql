-- upgrade
ALTER TABLE "items"
    DROP COLUMN "total",
    ADD COLUMN "total" integer GENERATED ALWAYS AS ("price" * 3) STORED;
COMMENT ON COLUMN "items"."total" IS 'a total';
-- downgrade
ALTER TABLE "items"
    DROP COLUMN "total",
    ADD COLUMN "total" integer GENERATED ALWAYS AS ("price" * 2) STORED;
COMMENT ON COLUMN "items"."total" IS 'a total';

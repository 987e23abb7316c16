-- upgrade
ALTER TABLE "items" ALTER COLUMN "total" DROP EXPRESSION;
-- downgrade
DROP INDEX "ix_items_total";
ALTER TABLE "items"
    DROP COLUMN "total",
    ADD COLUMN "total" integer GENERATED ALWAYS AS ("price" * 2) STORED;
CREATE INDEX "ix_items_total" ON "items" ("total");

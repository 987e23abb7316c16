-- upgrade
CREATE TABLE "items" (
    "price" integer NOT NULL,
    "amount" integer NOT NULL,
    "total" integer GENERATED ALWAYS AS ("price" * "amount") STORED
);
CREATE INDEX "ix_items_total" ON "items" ("total");
-- downgrade
DROP TABLE "items";

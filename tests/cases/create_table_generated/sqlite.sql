-- upgrade
CREATE TABLE "items" (
    "price" INT NOT NULL,
    "amount" INT NOT NULL,
    "total" INT GENERATED ALWAYS AS ("price" * "amount") STORED
);
CREATE INDEX "ix_items_total" ON "items" ("total");
-- downgrade
DROP TABLE "items";

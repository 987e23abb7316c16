-- upgrade
CREATE TABLE "orders" (
    "id" BIGINT NOT NULL,
    "status" TEXT,
    "before" TEXT DEFAULT 'new' NOT NULL,
    CONSTRAINT "pk_orders" PRIMARY KEY ("id"),
    CHECK ("before" IN ('new', 'paid', 'shipped')),
    CHECK ("status" IN ('new', 'paid', 'shipped'))
);
CREATE INDEX "ix_orders_status" ON "orders" ("status");
-- downgrade
DROP TABLE "orders";

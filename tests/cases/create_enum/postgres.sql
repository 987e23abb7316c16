-- upgrade
CREATE TYPE "order_status" AS ENUM ('new', 'paid', 'shipped');
CREATE TABLE "orders" (
    "id" bigint NOT NULL,
    "status" "order_status",
    "before" "order_status" DEFAULT 'new' NOT NULL,
    CONSTRAINT "pk_orders" PRIMARY KEY ("id")
);
CREATE INDEX "ix_orders_status" ON "orders" ("status");
-- downgrade
DROP TABLE "orders";
DROP TYPE "order_status";

-- upgrade
ALTER TYPE "order_status" RENAME TO "_aludel_old_order_status";
CREATE TYPE "order_status" AS ENUM ('new', 'paid');
DROP INDEX "ix_orders_paid";
ALTER TABLE "orders" DROP CONSTRAINT "ck_orders_before";
ALTER TABLE "orders"
    ALTER COLUMN "status" TYPE "order_status" USING "status"::text::"order_status",
    ALTER COLUMN "before" DROP DEFAULT,
    ALTER COLUMN "before" TYPE "order_status" USING "before"::text::"order_status",
    ALTER COLUMN "before" SET DEFAULT 'new';
ALTER TABLE "orders" ADD CONSTRAINT "ck_orders_before" CHECK ("before" <> 'paid');
CREATE INDEX "ix_orders_paid" ON "orders" ("id") WHERE "status" = 'paid';
DROP TYPE "_aludel_old_order_status";
-- downgrade
ALTER TYPE "order_status" ADD VALUE IF NOT EXISTS 'shipped';

-- upgrade
ALTER TYPE "order_status" RENAME TO "status of orders";
ALTER TABLE "orders" ADD COLUMN "after" "status of orders";
-- downgrade
ALTER TABLE "orders" DROP COLUMN "after";
ALTER TYPE "status of orders" RENAME TO "order_status";

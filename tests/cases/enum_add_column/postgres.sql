-- upgrade
ALTER TABLE "orders" ADD COLUMN "later" "order_status" DEFAULT 'paid' NOT NULL;
ALTER TABLE "orders" ALTER COLUMN "later" DROP DEFAULT;
-- downgrade
ALTER TABLE "orders" DROP COLUMN "later";

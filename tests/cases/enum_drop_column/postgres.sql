-- upgrade
ALTER TABLE "orders" DROP COLUMN "before";
-- downgrade
ALTER TABLE "orders" ADD COLUMN "before" "order_status" DEFAULT 'new' NOT NULL;

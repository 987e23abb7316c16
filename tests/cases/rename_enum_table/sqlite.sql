-- upgrade
ALTER TABLE "orders" RENAME COLUMN "status" TO "state";
ALTER TABLE "orders" RENAME TO "purchases";
-- downgrade
ALTER TABLE "purchases" RENAME TO "orders";
ALTER TABLE "orders" RENAME COLUMN "state" TO "status";

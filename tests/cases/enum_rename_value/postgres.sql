-- upgrade
ALTER TYPE "order_status" RENAME VALUE 'paid' TO 'settled';
-- downgrade
ALTER TYPE "order_status" RENAME VALUE 'settled' TO 'paid';

-- upgrade
UPDATE orders SET status = 'paid' WHERE status = 'shipped';
SET CONSTRAINTS ALL IMMEDIATE;
ALTER TYPE "order_status" RENAME TO "_aludel_old_order_status";
CREATE TYPE "order_status" AS ENUM ('new', 'paid');
ALTER TABLE "orders"
    ALTER COLUMN "status" TYPE "order_status" USING "status"::text::"order_status",
    ALTER COLUMN "before" DROP DEFAULT,
    ALTER COLUMN "before" TYPE "order_status" USING "before"::text::"order_status",
    ALTER COLUMN "before" SET DEFAULT 'new';
DROP TYPE "_aludel_old_order_status";
-- downgrade
ALTER TYPE "order_status" ADD VALUE IF NOT EXISTS 'shipped';
UPDATE orders SET status = 'shipped' WHERE id = 3;
SET CONSTRAINTS ALL IMMEDIATE;

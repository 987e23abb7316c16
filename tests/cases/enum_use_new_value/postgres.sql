-- upgrade
ALTER TYPE "order_status" ADD VALUE IF NOT EXISTS 'lost';
ALTER TYPE "order_status" ADD VALUE IF NOT EXISTS 'found';
UPDATE orders SET status = 'lost' WHERE id = 1;
SET CONSTRAINTS ALL IMMEDIATE;
ALTER TABLE "orders" ADD COLUMN "then" "order_status" DEFAULT 'found' NOT NULL;
-- downgrade
ALTER TABLE "orders" DROP COLUMN "then";
UPDATE orders SET status = 'new' WHERE id = 1;
SET CONSTRAINTS ALL IMMEDIATE;
ALTER TYPE "order_status" RENAME TO "_aludel_old_order_status";
CREATE TYPE "order_status" AS ENUM ('new', 'paid', 'shipped', 'lost');
ALTER TABLE "orders"
    ALTER COLUMN "status" TYPE "order_status" USING "status"::text::"order_status",
    ALTER COLUMN "before" DROP DEFAULT,
    ALTER COLUMN "before" TYPE "order_status" USING "before"::text::"order_status",
    ALTER COLUMN "before" SET DEFAULT 'new';
DROP TYPE "_aludel_old_order_status";
ALTER TYPE "order_status" RENAME TO "_aludel_old_order_status";
CREATE TYPE "order_status" AS ENUM ('new', 'paid', 'shipped');
ALTER TABLE "orders"
    ALTER COLUMN "status" TYPE "order_status" USING "status"::text::"order_status",
    ALTER COLUMN "before" DROP DEFAULT,
    ALTER COLUMN "before" TYPE "order_status" USING "before"::text::"order_status",
    ALTER COLUMN "before" SET DEFAULT 'new';
DROP TYPE "_aludel_old_order_status";

-- upgrade
ALTER TYPE "order_status" ADD VALUE IF NOT EXISTS 'draft' BEFORE 'new';
ALTER TYPE "order_status" ADD VALUE IF NOT EXISTS 'packed' BEFORE 'shipped';
-- downgrade
ALTER TYPE "order_status" RENAME TO "_aludel_old_order_status";
CREATE TYPE "order_status" AS ENUM ('draft', 'new', 'paid', 'shipped');
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

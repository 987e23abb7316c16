-- upgrade
CREATE TABLE "t" (
    "all" "order_status"[] NOT NULL
);
ALTER TYPE "order_status" ADD VALUE IF NOT EXISTS 'shipped';
-- downgrade
ALTER TYPE "order_status" RENAME TO "_aludel_old_order_status";
CREATE TYPE "order_status" AS ENUM ('new', 'paid');
ALTER TABLE "t" ALTER COLUMN "all" TYPE "order_status"[] USING "all"::text[]::"order_status"[];
DROP TYPE "_aludel_old_order_status";
DROP TABLE "t";

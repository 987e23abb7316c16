-- upgrade
ALTER TABLE "orders"
    ALTER COLUMN "status" DROP DEFAULT,
    ALTER COLUMN "status" TYPE "order_status" USING "status"::text::"order_status",
    ALTER COLUMN "status" SET DEFAULT 'new';
-- downgrade
ALTER TABLE "orders"
    ALTER COLUMN "status" DROP DEFAULT,
    ALTER COLUMN "status" TYPE character varying(20),
    ALTER COLUMN "status" SET DEFAULT 'new';

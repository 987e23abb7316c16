-- upgrade
DROP TYPE "order_status";
-- downgrade
CREATE TYPE "order_status" AS ENUM ('new', 'paid');

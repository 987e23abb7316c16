-- upgrade
ALTER TABLE "users" ADD COLUMN IF NOT EXISTS "nick" character varying(20);
ALTER TABLE "users" ADD COLUMN IF NOT EXISTS "rank" integer DEFAULT 1 NOT NULL;
-- downgrade
ALTER TABLE "users" DROP COLUMN IF EXISTS "rank";
ALTER TABLE "users" DROP COLUMN IF EXISTS "nick";

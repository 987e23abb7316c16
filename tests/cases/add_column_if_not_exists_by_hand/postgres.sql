-- upgrade
ALTER TABLE "users" ADD COLUMN IF NOT EXISTS "nick" integer;
-- downgrade
ALTER TABLE "users" DROP COLUMN IF EXISTS "nick";

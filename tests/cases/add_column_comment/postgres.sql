-- upgrade
ALTER TABLE "users" ADD COLUMN "x" integer;
COMMENT ON COLUMN "users"."x" IS 'it''s a comment';
-- downgrade
ALTER TABLE "users" DROP COLUMN "x";

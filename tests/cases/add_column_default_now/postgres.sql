-- upgrade
ALTER TABLE "users" ADD COLUMN "created_at" timestamp with time zone DEFAULT now() NOT NULL;
-- downgrade
ALTER TABLE "users" DROP COLUMN "created_at";

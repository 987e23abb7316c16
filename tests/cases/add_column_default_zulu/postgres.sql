-- upgrade
ALTER TABLE "users" ADD COLUMN "created_at" timestamp(3) with time zone DEFAULT '2026-11-21T10:15:00.5Z' NOT NULL;
-- downgrade
ALTER TABLE "users" DROP COLUMN "created_at";

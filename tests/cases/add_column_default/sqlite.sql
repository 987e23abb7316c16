-- upgrade
ALTER TABLE "users" ADD COLUMN "locale" VARCHAR(12) DEFAULT 'en' NOT NULL;
-- downgrade
ALTER TABLE "users" DROP COLUMN "locale";

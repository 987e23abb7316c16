-- upgrade
ALTER TABLE "users" ADD COLUMN "locale" character varying(12) DEFAULT 'en' NOT NULL;
-- downgrade
ALTER TABLE "users" DROP COLUMN "locale";

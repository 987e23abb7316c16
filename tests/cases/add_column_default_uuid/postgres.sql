-- upgrade
ALTER TABLE "users" ADD COLUMN "token" uuid DEFAULT 'ae1027a6-acf2-4e6c-8c31-000000000001' NOT NULL;
-- downgrade
ALTER TABLE "users" DROP COLUMN "token";

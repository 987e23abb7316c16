-- upgrade
ALTER TABLE "users" ADD COLUMN "city" character varying(30) DEFAULT 'it''s ours' NOT NULL;
ALTER TABLE "users" ALTER COLUMN "city" DROP DEFAULT;
-- downgrade
ALTER TABLE "users" DROP COLUMN "city";

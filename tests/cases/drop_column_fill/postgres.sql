-- upgrade
ALTER TABLE "t" DROP COLUMN "needed";
-- downgrade
ALTER TABLE "t" ADD COLUMN "needed" character varying(20) DEFAULT 'filled' NOT NULL;
ALTER TABLE "t" ALTER COLUMN "needed" DROP DEFAULT;

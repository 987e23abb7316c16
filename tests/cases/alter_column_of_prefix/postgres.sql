-- upgrade
ALTER TABLE "t" ALTER COLUMN "title" TYPE text;
-- downgrade
ALTER TABLE "t" ALTER COLUMN "title" TYPE character varying(300);

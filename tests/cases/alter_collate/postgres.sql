-- upgrade
ALTER TABLE "t" ALTER COLUMN "code" TYPE character varying(20) COLLATE "C";
-- downgrade
ALTER TABLE "t" ALTER COLUMN "code" TYPE character varying(20);

-- upgrade
ALTER TABLE "users" ALTER COLUMN "email" TYPE character varying(255);
-- downgrade
ALTER TABLE "users" ALTER COLUMN "email" TYPE character varying(100);

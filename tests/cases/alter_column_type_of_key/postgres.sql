-- upgrade
ALTER TABLE "users" ALTER COLUMN "login" TYPE character varying(60);
-- downgrade
ALTER TABLE "users" ALTER COLUMN "login" TYPE character varying(50);

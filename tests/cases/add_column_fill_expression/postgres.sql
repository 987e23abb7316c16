-- upgrade
ALTER TABLE "users" ADD COLUMN "shout" character varying(50);
UPDATE "users" SET "shout" = lower('ABC');
SET CONSTRAINTS ALL IMMEDIATE;
ALTER TABLE "users" ALTER COLUMN "shout" SET NOT NULL;
-- downgrade
ALTER TABLE "users" DROP COLUMN "shout";

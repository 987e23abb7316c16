-- upgrade
ALTER TABLE "t" DROP COLUMN "counted";
-- downgrade
ALTER TABLE "t" ADD COLUMN "counted" INT DEFAULT 7 NOT NULL;

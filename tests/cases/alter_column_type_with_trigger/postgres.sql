-- upgrade
DROP TRIGGER "touch" ON "people";
ALTER TABLE "people"
    ALTER COLUMN "mood" DROP DEFAULT,
    ALTER COLUMN "mood" TYPE text,
    ALTER COLUMN "mood" SET DEFAULT 'glad';
CREATE TRIGGER touch BEFORE UPDATE OF mood ON "people" FOR EACH ROW WHEN (NEW.mood = 'mad') EXECUTE FUNCTION touch();
UPDATE people SET mood = 'mad';
SET CONSTRAINTS ALL IMMEDIATE;
-- downgrade
UPDATE people SET mood = 'glad';
SET CONSTRAINTS ALL IMMEDIATE;
DROP TRIGGER "touch" ON "people";
ALTER TABLE "people"
    ALTER COLUMN "mood" DROP DEFAULT,
    ALTER COLUMN "mood" TYPE "mood" USING "mood"::text::"mood",
    ALTER COLUMN "mood" SET DEFAULT 'glad';
CREATE TRIGGER touch BEFORE UPDATE OF mood ON "people" FOR EACH ROW WHEN (NEW.mood = 'mad') EXECUTE FUNCTION touch();

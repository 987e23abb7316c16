-- upgrade
DROP TRIGGER "touch" ON "people";
ALTER TABLE "people" ALTER COLUMN "mood" TYPE character varying(30);
CREATE TRIGGER touch BEFORE UPDATE OF mood ON "people" FOR EACH ROW WHEN (NEW.mood = 'mad') EXECUTE FUNCTION touch();
-- downgrade
DROP TRIGGER "touch" ON "people";
ALTER TABLE "people" ALTER COLUMN "mood" TYPE character varying(20);
CREATE TRIGGER touch BEFORE UPDATE OF mood ON "people" FOR EACH ROW WHEN (NEW.mood = 'mad') EXECUTE FUNCTION touch();

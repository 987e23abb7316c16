-- upgrade
ALTER TABLE "users" RENAME TO "people";
DROP TRIGGER "touch" ON "people";
-- downgrade
CREATE TRIGGER touch BEFORE INSERT OR UPDATE ON "people" FOR EACH ROW WHEN (NEW.id < 100 + 1) EXECUTE FUNCTION touch();
ALTER TABLE "people" RENAME TO "users";

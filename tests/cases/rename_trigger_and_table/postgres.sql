-- upgrade
ALTER TRIGGER "touch" ON "users" RENAME TO "on touch";
ALTER TABLE "users" RENAME TO "people";
DROP TRIGGER "on touch" ON "people";
-- downgrade
CREATE TRIGGER "on touch" BEFORE INSERT OR UPDATE ON "people" FOR EACH ROW WHEN (NEW.id < 100 + 1) EXECUTE FUNCTION touch();
ALTER TABLE "people" RENAME TO "users";
ALTER TRIGGER "on touch" ON "users" RENAME TO "touch";

-- upgrade
CREATE TRIGGER touch BEFORE INSERT OR UPDATE ON "users" FOR EACH ROW WHEN (NEW.id < 100 + 1) EXECUTE FUNCTION touch();
-- downgrade
DROP TRIGGER "touch" ON "users";

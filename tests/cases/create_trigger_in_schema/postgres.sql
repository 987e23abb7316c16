-- upgrade
CREATE CONSTRAINT TRIGGER "Odd Name" AFTER UPDATE ON "app"."users" FOR EACH ROW EXECUTE FUNCTION touch();
ALTER TABLE "app"."users" RENAME TO "people";
-- downgrade
ALTER TABLE "app"."people" RENAME TO "users";
DROP TRIGGER "Odd Name" ON "app"."users";

-- upgrade
DROP TRIGGER "add_name" ON "names";
-- downgrade
CREATE TRIGGER add_name INSTEAD OF INSERT ON "names" FOR EACH ROW EXECUTE FUNCTION add();

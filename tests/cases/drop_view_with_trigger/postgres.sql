-- upgrade
DROP VIEW "names";
-- downgrade
CREATE VIEW "names" AS
SELECT id, name FROM users;
CREATE TRIGGER add_name INSTEAD OF INSERT ON "names" FOR EACH ROW EXECUTE FUNCTION add();

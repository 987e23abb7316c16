-- upgrade
DROP VIEW "names";
-- downgrade
CREATE VIEW "names" AS
SELECT id, name FROM users;
CREATE TRIGGER add_name INSTEAD OF INSERT ON "names" BEGIN INSERT INTO users (id, name, seen) VALUES (NEW.id, NEW.name, 7); END;

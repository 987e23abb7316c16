-- upgrade
DROP TRIGGER "add_name";
-- downgrade
CREATE TRIGGER add_name INSTEAD OF INSERT ON "names" BEGIN INSERT INTO users (id, name, seen) VALUES (NEW.id, NEW.name, 7); END;

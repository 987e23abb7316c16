-- upgrade
DROP TRIGGER "add_name";
CREATE TRIGGER "Add" INSTEAD OF INSERT ON "names" BEGIN INSERT INTO users (id, name, seen) VALUES (NEW.id, NEW.name, 7); END;
-- downgrade
DROP TRIGGER "Add";
CREATE TRIGGER add_name INSTEAD OF INSERT ON "names" BEGIN INSERT INTO users (id, name, seen) VALUES (NEW.id, NEW.name, 7); END;

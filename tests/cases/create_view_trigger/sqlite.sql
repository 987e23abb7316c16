-- upgrade
CREATE TRIGGER add_name INSTEAD OF INSERT ON "names" BEGIN INSERT INTO users (id, name, seen) VALUES (NEW.id, NEW.name, 7); END;
INSERT INTO names (id, name) VALUES (2, 'b');
-- downgrade
DELETE FROM users WHERE id = 2;
DROP TRIGGER "add_name";

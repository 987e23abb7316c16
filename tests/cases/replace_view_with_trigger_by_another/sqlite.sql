-- upgrade
DROP VIEW "names";
CREATE VIEW "names" AS
SELECT name, id FROM users;
CREATE TRIGGER add_name INSTEAD OF INSERT ON "names" BEGIN INSERT INTO users (id, name, seen) VALUES (NEW.id, NEW.name, 7); END;
INSERT INTO names (id, name) VALUES (2, 'b');
-- downgrade
DELETE FROM users WHERE id = 2;
DROP VIEW "names";
CREATE VIEW "names" AS
SELECT id, name FROM users;
CREATE TRIGGER add_name INSTEAD OF INSERT ON "names" BEGIN INSERT INTO users (id, name, seen) VALUES (NEW.id, NEW.name, 7); END;

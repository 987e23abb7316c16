-- upgrade
DROP VIEW "names";
CREATE VIEW "all names" AS
SELECT id, name FROM users;
CREATE TRIGGER add_name INSTEAD OF INSERT ON "all names" BEGIN INSERT INTO users (id, name, seen) VALUES (NEW.id, NEW.name, 7); END;
INSERT INTO "all names" (id, name) VALUES (2, 'b');
-- downgrade
DELETE FROM users WHERE id = 2;
DROP VIEW "all names";
CREATE VIEW "names" AS
SELECT id, name FROM users;
CREATE TRIGGER add_name INSTEAD OF INSERT ON "names" BEGIN INSERT INTO users (id, name, seen) VALUES (NEW.id, NEW.name, 7); END;

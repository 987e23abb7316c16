-- upgrade
CREATE VIEW "names" AS
SELECT name FROM users;
CREATE TRIGGER keep AFTER DELETE ON "users" BEGIN INSERT INTO users (id, name) VALUES (OLD.id, 'x'); END;
-- downgrade
DROP TRIGGER "keep";
DROP VIEW "names";

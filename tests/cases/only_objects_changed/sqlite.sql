-- upgrade
DROP VIEW "names";
CREATE VIEW "names" AS
SELECT name, age FROM users;
DROP TRIGGER "keep";
ALTER TABLE "users" ADD COLUMN "more" TEXT;
-- downgrade
ALTER TABLE "users" DROP COLUMN "more";
CREATE TRIGGER keep AFTER DELETE ON "users" BEGIN INSERT INTO users (id, name) VALUES (OLD.id, 'x'); END;
DROP VIEW "names";
CREATE VIEW "names" AS
SELECT name FROM users;

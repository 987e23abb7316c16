-- upgrade
DROP VIEW "names";
ALTER TABLE "users" ALTER COLUMN "name" TYPE character varying(40);
CREATE VIEW "names" AS
SELECT name FROM users;
-- downgrade
DROP VIEW "names";
ALTER TABLE "users" ALTER COLUMN "name" TYPE character varying(20);
CREATE VIEW "names" AS
SELECT name FROM users;

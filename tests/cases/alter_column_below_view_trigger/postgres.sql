-- upgrade
ALTER TABLE "users" ALTER COLUMN "spare" TYPE bigint;
INSERT INTO names (id, name) VALUES (2, 'b');
SET CONSTRAINTS ALL IMMEDIATE;
-- downgrade
DELETE FROM users WHERE id = 2;
SET CONSTRAINTS ALL IMMEDIATE;
ALTER TABLE "users" ALTER COLUMN "spare" TYPE integer;

-- upgrade
ALTER TABLE "users" ALTER COLUMN "id" DROP DEFAULT;
DO $aludel$BEGIN EXECUTE 'DROP SEQUENCE ' || pg_get_serial_sequence('"users"', 'id'); END$aludel$;
ALTER TABLE "users" ALTER COLUMN "id" ADD GENERATED ALWAYS AS IDENTITY;
SELECT setval(pg_get_serial_sequence('"users"', 'id'), max("id")) FROM "users" HAVING max("id") >= 1;
INSERT INTO users (name) VALUES ('new');
SET CONSTRAINTS ALL IMMEDIATE;
-- downgrade
DELETE FROM users WHERE name = 'new';
SET CONSTRAINTS ALL IMMEDIATE;
ALTER TABLE "users" ALTER COLUMN "id" DROP IDENTITY;
CREATE SEQUENCE "users_id_seq" AS bigint OWNED BY "users"."id";
ALTER TABLE "users" ALTER COLUMN "id" SET DEFAULT nextval('"users_id_seq"');
SELECT setval(pg_get_serial_sequence('"users"', 'id'), max("id")) FROM "users" HAVING max("id") >= 1;

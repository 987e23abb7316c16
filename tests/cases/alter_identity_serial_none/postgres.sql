-- upgrade
ALTER TABLE "users" ALTER COLUMN "id" DROP DEFAULT;
DO $aludel$BEGIN EXECUTE 'DROP SEQUENCE ' || pg_get_serial_sequence('"users"', 'id'); END$aludel$;
-- downgrade
CREATE SEQUENCE "users_id_seq" AS bigint OWNED BY "users"."id";
ALTER TABLE "users" ALTER COLUMN "id" SET DEFAULT nextval('"users_id_seq"');
SELECT setval(pg_get_serial_sequence('"users"', 'id'), max("id")) FROM "users" HAVING max("id") >= 1;

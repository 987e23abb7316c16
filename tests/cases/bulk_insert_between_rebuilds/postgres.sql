-- upgrade
ALTER TABLE "teams"
    ADD COLUMN "kind" character varying(9),
    ADD CONSTRAINT "ck_teams_kind" CHECK ("kind" <> 'no');
INSERT INTO "teams" ("id", "name", "kind") VALUES
    (3, 'c', NULL);
SELECT setval(pg_get_serial_sequence('"teams"', 'id'), greatest(max("id"), nextval(pg_get_serial_sequence('"teams"', 'id')))) FROM "teams";
SET CONSTRAINTS ALL IMMEDIATE;
UPDATE "teams" SET "kind" = 'new' WHERE "kind" IS NULL;
SET CONSTRAINTS ALL IMMEDIATE;
ALTER TABLE "teams" ALTER COLUMN "kind" SET NOT NULL;
-- downgrade
ALTER TABLE "teams" ALTER COLUMN "kind" DROP NOT NULL;
DELETE FROM "teams" WHERE "id" IN (3);
SET CONSTRAINTS ALL IMMEDIATE;
ALTER TABLE "teams"
    DROP CONSTRAINT "ck_teams_kind",
    DROP COLUMN "kind";

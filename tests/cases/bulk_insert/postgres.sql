-- upgrade
INSERT INTO "teams" ("id", "name") VALUES
    (1, 'red'),
    (7, E'it''s \\ blue');
SELECT setval(pg_get_serial_sequence('"teams"', 'id'), greatest(max("id"), nextval(pg_get_serial_sequence('"teams"', 'id')))) FROM "teams";
SET CONSTRAINTS ALL IMMEDIATE;
-- downgrade
DELETE FROM "teams" WHERE "id" IN (7, 1);
SET CONSTRAINTS ALL IMMEDIATE;

-- upgrade
INSERT INTO "things" ("id", "name", "price", "ok", "day", "note") VALUES
    (1, '007', 12.50, true, '2026-11-21', ''),
    (7, E'it''s \\ blue', -3, false, NULL, NULL);
SELECT setval(pg_get_serial_sequence('"things"', 'id'), greatest(max("id"), nextval(pg_get_serial_sequence('"things"', 'id')))) FROM "things";
SET CONSTRAINTS ALL IMMEDIATE;
-- downgrade
DELETE FROM "things" WHERE "id" IN (7, 1);
SET CONSTRAINTS ALL IMMEDIATE;

-- upgrade
INSERT INTO "things" ("id", "name", "price", "ok", "day", "note") VALUES
    (1, '007', 12.50, 1, '2026-11-21', ''),
    (7, 'it''s \ blue', -3, 0, NULL, NULL);
-- downgrade
DELETE FROM "things" WHERE "id" IN (7, 1);

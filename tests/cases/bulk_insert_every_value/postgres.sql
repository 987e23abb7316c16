-- upgrade
INSERT INTO "things" ("id", "price", "ok", "day", "at", "made", "token", "json", "size", "sum") VALUES
    ('6f1e1b1c-6a3e-4a57-9d7c-0d6d1a2b3c4d', 12.50, NULL, '2026-11-21', '2026-11-21 13:45:00', now(), gen_random_uuid(), '{"a": [1]}', 0.5, 1 + 2 * 3);
SET CONSTRAINTS ALL IMMEDIATE;
-- downgrade
DELETE FROM "things" WHERE "id" IN ('6f1e1b1c-6a3e-4a57-9d7c-0d6d1a2b3c4d');
SET CONSTRAINTS ALL IMMEDIATE;

-- upgrade
INSERT INTO "teams" ("id", "name") VALUES
    (1, 'red'),
    (7, 'it''s \ blue');
-- downgrade
DELETE FROM "teams" WHERE "id" IN (7, 1);

-- upgrade
INSERT INTO "users" ("id", "name") VALUES
    (1, 'a');
UPDATE users SET age = 7;
-- downgrade
UPDATE users SET age = NULL;
DELETE FROM "users" WHERE "id" IN (1);

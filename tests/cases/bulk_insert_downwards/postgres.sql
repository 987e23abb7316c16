-- upgrade
INSERT INTO "debts" ("id", "name") VALUES
    (-1, 'a'),
    (-5, 'b');
SELECT setval(pg_get_serial_sequence('"debts"', 'id'), least(min("id"), nextval(pg_get_serial_sequence('"debts"', 'id')))) FROM "debts";
SET CONSTRAINTS ALL IMMEDIATE;
-- downgrade
DELETE FROM "debts" WHERE "id" IN (-5, -1);
SET CONSTRAINTS ALL IMMEDIATE;

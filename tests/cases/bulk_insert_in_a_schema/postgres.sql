-- upgrade
INSERT INTO "The app"."odd "" one" ("the id") VALUES
    (4),
    (5);
SELECT setval(pg_get_serial_sequence('"The app"."odd "" one"', 'the id'), greatest(max("the id"), nextval(pg_get_serial_sequence('"The app"."odd "" one"', 'the id')))) FROM "The app"."odd "" one";
SET CONSTRAINTS ALL IMMEDIATE;
-- downgrade
DELETE FROM "The app"."odd "" one" WHERE "the id" IN (5, 4);
SET CONSTRAINTS ALL IMMEDIATE;

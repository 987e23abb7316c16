-- upgrade
INSERT INTO "seats" ("free", "letter", "row_no") VALUES
    (true, 'a', 1),
    (false, 'b', 1);
SET CONSTRAINTS ALL IMMEDIATE;
-- downgrade
DELETE FROM "seats" WHERE ("row_no" = 1 AND "letter" = 'b') OR ("row_no" = 1 AND "letter" = 'a');
SET CONSTRAINTS ALL IMMEDIATE;

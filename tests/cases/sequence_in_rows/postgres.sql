-- upgrade
INSERT INTO "tickets" ("number", "title") VALUES
    (nextval('"ticket_numbers"'), 'c');
SET CONSTRAINTS ALL IMMEDIATE;
-- downgrade

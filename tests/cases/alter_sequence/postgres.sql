-- upgrade
SELECT setval('"ticket_numbers"', 5000, true) FROM "ticket_numbers" WHERE last_value > 5000;
ALTER SEQUENCE "ticket_numbers" INCREMENT BY 10 MAXVALUE 5000;
ALTER SEQUENCE "ticket_numbers" CACHE 3 CYCLE;
-- downgrade
ALTER SEQUENCE "ticket_numbers" CACHE 1 NO CYCLE;
ALTER SEQUENCE "ticket_numbers" INCREMENT BY 5 MAXVALUE 9223372036854775807;

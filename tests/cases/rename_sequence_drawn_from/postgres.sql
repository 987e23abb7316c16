-- upgrade
ALTER SEQUENCE "ticket_numbers" RENAME TO "numbers";
ALTER TABLE "tickets" ADD COLUMN "other" bigint DEFAULT (nextval('"numbers"')) NOT NULL;
-- downgrade
ALTER TABLE "tickets" DROP COLUMN "other";
ALTER SEQUENCE "numbers" RENAME TO "ticket_numbers";

-- upgrade
ALTER TABLE "tickets" ADD COLUMN "other" bigint DEFAULT (nextval('"ticket_numbers"')) NOT NULL;
ALTER TABLE "tickets" ALTER COLUMN "rank" SET DEFAULT (nextval('"ticket_numbers"'));
ALTER TABLE "tickets" ALTER COLUMN "number" DROP DEFAULT;
-- downgrade
ALTER TABLE "tickets" ALTER COLUMN "number" SET DEFAULT (nextval('"ticket_numbers"'));
ALTER TABLE "tickets" ALTER COLUMN "rank" DROP DEFAULT;
ALTER TABLE "tickets" DROP COLUMN "other";

-- upgrade
ALTER TABLE "tickets"
    ALTER COLUMN "number" DROP DEFAULT,
    ALTER COLUMN "number" TYPE integer,
    ALTER COLUMN "number" SET DEFAULT (nextval('"ticket_numbers"'));
-- downgrade
ALTER TABLE "tickets"
    ALTER COLUMN "number" DROP DEFAULT,
    ALTER COLUMN "number" TYPE bigint,
    ALTER COLUMN "number" SET DEFAULT (nextval('"ticket_numbers"'));

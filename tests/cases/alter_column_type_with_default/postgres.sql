-- upgrade
ALTER TABLE "users"
    ALTER COLUMN "age" DROP DEFAULT,
    ALTER COLUMN "age" TYPE bigint,
    ALTER COLUMN "age" SET DEFAULT 18;
-- downgrade
ALTER TABLE "users"
    ALTER COLUMN "age" DROP DEFAULT,
    ALTER COLUMN "age" TYPE integer,
    ALTER COLUMN "age" SET DEFAULT 18;

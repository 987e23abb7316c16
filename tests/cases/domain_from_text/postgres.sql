-- upgrade
ALTER TABLE "addresses"
    ALTER COLUMN "code" DROP DEFAULT,
    ALTER COLUMN "code" TYPE "postcode",
    ALTER COLUMN "code" SET DEFAULT '1010';
ALTER TABLE "addresses" ALTER COLUMN "door" TYPE "number";
-- downgrade
ALTER TABLE "addresses" ALTER COLUMN "door" TYPE smallint;
ALTER TABLE "addresses"
    ALTER COLUMN "code" DROP DEFAULT,
    ALTER COLUMN "code" TYPE text,
    ALTER COLUMN "code" SET DEFAULT '1010';

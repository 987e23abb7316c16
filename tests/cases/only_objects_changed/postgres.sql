-- upgrade
ALTER TABLE "notes" RENAME TO "memos";
ALTER SEQUENCE "numbers" INCREMENT BY 2;
ALTER DOMAIN "level" ADD CONSTRAINT "ck_low" CHECK (VALUE < 100);
ALTER TYPE "mood" RENAME VALUE 'bad' TO 'poor';
ALTER TABLE "memos" DROP COLUMN "mood";
DROP TYPE "mood";
ALTER TABLE "users" ADD COLUMN "more" text;
-- downgrade
ALTER TABLE "users" DROP COLUMN "more";
CREATE TYPE "mood" AS ENUM ('good', 'poor');
ALTER TABLE "memos" ADD COLUMN "mood" "mood";
ALTER TYPE "mood" RENAME VALUE 'poor' TO 'bad';
ALTER DOMAIN "level" DROP CONSTRAINT "ck_low";
ALTER SEQUENCE "numbers" INCREMENT BY 1;
ALTER TABLE "memos" RENAME TO "notes";

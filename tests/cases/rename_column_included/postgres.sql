-- upgrade
ALTER TABLE "t" RENAME COLUMN "s" TO "r";
-- downgrade
ALTER TABLE "t" RENAME COLUMN "r" TO "s";

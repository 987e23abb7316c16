-- upgrade
ALTER TABLE "t" RENAME COLUMN "title" TO "heading";
-- downgrade
ALTER TABLE "t" RENAME COLUMN "heading" TO "title";

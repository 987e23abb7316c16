-- upgrade
ALTER TABLE "t" RENAME COLUMN "doc" TO "document";
ALTER TABLE "t" RENAME COLUMN "other" TO "doc";
-- downgrade
ALTER TABLE "t" RENAME COLUMN "doc" TO "other";
ALTER TABLE "t" RENAME COLUMN "document" TO "doc";

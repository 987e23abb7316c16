-- upgrade
ALTER TABLE "t" RENAME COLUMN "gone" TO "gone at";
-- downgrade
ALTER TABLE "t" RENAME COLUMN "gone at" TO "gone";

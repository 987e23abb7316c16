-- upgrade
ALTER TABLE "items" RENAME COLUMN "price" TO "cost";
-- downgrade
ALTER TABLE "items" RENAME COLUMN "cost" TO "price";

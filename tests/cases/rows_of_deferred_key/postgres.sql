-- upgrade
ALTER TABLE "nodes" RENAME COLUMN "up" TO "above";
-- downgrade
ALTER TABLE "nodes" RENAME COLUMN "above" TO "up";

-- upgrade
ALTER TABLE "shoes" ALTER COLUMN "size" TYPE integer USING "size"::text::integer;
-- downgrade
ALTER TABLE "shoes" ALTER COLUMN "size" TYPE "size" USING "size"::text::size;

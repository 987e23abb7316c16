-- upgrade
CREATE TYPE "size" AS ENUM ('20', '10');
ALTER TABLE "shoes" ALTER COLUMN "size" TYPE "size" USING "size"::text::size;
-- downgrade
ALTER TABLE "shoes" ALTER COLUMN "size" TYPE integer USING "size"::text::integer;
DROP TYPE "size";

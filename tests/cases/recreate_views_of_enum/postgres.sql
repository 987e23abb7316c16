-- upgrade
DROP VIEW "moods";
ALTER TYPE "mood" RENAME TO "_aludel_old_mood";
CREATE TYPE "mood" AS ENUM ('calm', 'glad');
ALTER TABLE "days" ALTER COLUMN "mood" TYPE "mood" USING "mood"::text::"mood";
DROP TYPE "_aludel_old_mood";
CREATE VIEW "moods" AS
SELECT mood FROM days;
-- downgrade
DROP VIEW "moods";
ALTER TYPE "mood" ADD VALUE IF NOT EXISTS 'sad' BEFORE 'glad';
CREATE VIEW "moods" AS
SELECT mood FROM days;

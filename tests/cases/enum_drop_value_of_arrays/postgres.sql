-- upgrade
ALTER TYPE "mood" RENAME TO "_aludel_old_mood";
CREATE TYPE "mood" AS ENUM ('glad', 'mad');
DROP INDEX "uq_people_id";
ALTER TABLE "people" DROP CONSTRAINT "ck_people_moods";
ALTER TABLE "people"
    ALTER COLUMN "moods" DROP DEFAULT,
    ALTER COLUMN "moods" TYPE "mood"[] USING "moods"::text[]::"mood"[],
    ALTER COLUMN "moods" SET DEFAULT (ARRAY['glad', 'mad']::mood[]);
ALTER TABLE "people" ADD CONSTRAINT "ck_people_moods" CHECK ('mad' = ANY ("moods"));
CREATE UNIQUE INDEX "uq_people_id" ON "people" ("id") WHERE "moods" = ARRAY['glad']::mood[];
DROP TYPE "_aludel_old_mood";
-- downgrade
ALTER TYPE "mood" ADD VALUE IF NOT EXISTS 'sad';

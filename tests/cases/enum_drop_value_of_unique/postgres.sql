-- upgrade
ALTER TYPE "mood" RENAME TO "_aludel_old_mood";
CREATE TYPE "mood" AS ENUM ('glad', 'mad');
DROP INDEX "ix_people_mad";
DROP INDEX "uq_people_mad";
ALTER TABLE "people"
    ALTER COLUMN "mood" DROP DEFAULT,
    ALTER COLUMN "mood" TYPE "mood" USING "mood"::text::"mood",
    ALTER COLUMN "mood" SET DEFAULT 'glad';
CREATE INDEX "ix_people_mad" ON "people" ((("mood" = 'mad')));
CREATE UNIQUE INDEX "uq_people_mad" ON "people" ("id") WHERE "mood" = 'mad';
DROP TYPE "_aludel_old_mood";
-- downgrade
ALTER TYPE "mood" ADD VALUE IF NOT EXISTS 'sad';

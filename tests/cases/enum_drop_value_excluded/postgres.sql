-- upgrade
ALTER TYPE "mood" RENAME TO "_aludel_old_mood";
CREATE TYPE "mood" AS ENUM ('glad', 'mad');
ALTER TABLE "people"
    DROP CONSTRAINT "ex_people",
    DROP CONSTRAINT "ex_rooms";
ALTER TABLE "people"
    ALTER COLUMN "mood" DROP DEFAULT,
    ALTER COLUMN "mood" TYPE "mood" USING "mood"::text::"mood",
    ALTER COLUMN "mood" SET DEFAULT 'glad';
ALTER TABLE "people"
    ADD CONSTRAINT "ex_people" EXCLUDE USING gist ("room" WITH &&) WHERE ("mood" <> 'glad'),
    ADD CONSTRAINT "ex_rooms" EXCLUDE USING gist ((CASE WHEN "mood" = 'mad' THEN "room" ELSE NULL END) WITH &&);
DROP TYPE "_aludel_old_mood";
-- downgrade
ALTER TYPE "mood" ADD VALUE IF NOT EXISTS 'sad';

-- upgrade
ALTER TYPE "mood" RENAME TO "_aludel_old_mood";
CREATE TYPE "mood" AS ENUM ('glad', 'mad');
ALTER TABLE "a_moods" DROP CONSTRAINT "fk_a_moods";
ALTER TABLE "people"
    DROP CONSTRAINT "fk_people_mood",
    DROP CONSTRAINT "fk_people_other";
ALTER TABLE "a_moods"
    ALTER COLUMN "mood" TYPE "mood" USING "mood"::text::"mood",
    ALTER COLUMN "leads_to" TYPE "mood" USING "leads_to"::text::"mood",
    ALTER COLUMN "of" TYPE "mood" USING "of"::text::"mood";
ALTER TABLE "people"
    ALTER COLUMN "mood" TYPE "mood" USING "mood"::text::"mood",
    ALTER COLUMN "other" TYPE "mood" USING "other"::text::"mood";
ALTER TABLE "a_moods" ADD CONSTRAINT "fk_a_moods" FOREIGN KEY ("leads_to") REFERENCES "a_moods" ("mood");
ALTER TABLE "people"
    ADD CONSTRAINT "fk_people_mood" FOREIGN KEY ("mood") REFERENCES "a_moods" ("mood"),
    ADD CONSTRAINT "fk_people_other" FOREIGN KEY ("other") REFERENCES "a_moods" ("of");
DROP TYPE "_aludel_old_mood";
-- downgrade
ALTER TYPE "mood" ADD VALUE IF NOT EXISTS 'sad';

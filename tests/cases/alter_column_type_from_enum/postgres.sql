-- upgrade
DROP INDEX "ix_people_id";
DROP INDEX "ix_people_mood";
ALTER TABLE "people"
    DROP CONSTRAINT "ck_people_mood",
    DROP CONSTRAINT "ck_people_new";
ALTER TABLE "people"
    ALTER COLUMN "mood" DROP DEFAULT,
    ALTER COLUMN "mood" TYPE text,
    ALTER COLUMN "mood" SET DEFAULT 'glad';
ALTER TABLE "people"
    ADD CONSTRAINT "ck_people_mood" CHECK ("mood" <> 'sad'),
    ADD CONSTRAINT "ck_people_new" CHECK ("mood" <> 'mad') NOT VALID;
CREATE INDEX "ix_people_id" ON "people" ("id") WHERE "mood" = 'glad';
CREATE INDEX "ix_people_mood" ON "people" ((("mood" = 'mad')));
-- downgrade
DROP INDEX "ix_people_id";
DROP INDEX "ix_people_mood";
ALTER TABLE "people"
    DROP CONSTRAINT "ck_people_mood",
    DROP CONSTRAINT "ck_people_new";
ALTER TABLE "people"
    ALTER COLUMN "mood" DROP DEFAULT,
    ALTER COLUMN "mood" TYPE "mood" USING "mood"::text::"mood",
    ALTER COLUMN "mood" SET DEFAULT 'glad';
ALTER TABLE "people"
    ADD CONSTRAINT "ck_people_mood" CHECK ("mood" <> 'sad'),
    ADD CONSTRAINT "ck_people_new" CHECK ("mood" <> 'mad') NOT VALID;
CREATE INDEX "ix_people_id" ON "people" ("id") WHERE "mood" = 'glad';
CREATE INDEX "ix_people_mood" ON "people" ((("mood" = 'mad')));

-- upgrade
DROP INDEX "ix_people_n";
ALTER TABLE "people" DROP CONSTRAINT "ck_people_at";
ALTER TABLE "people" ALTER COLUMN "n" TYPE double precision;
ALTER TABLE "people" ADD CONSTRAINT "ck_people_at" CHECK ("at" > '2020-01-01' AND "n" > 0);
CREATE INDEX "ix_people_n" ON "people" ("n") WHERE "n" > 0;
DROP INDEX "ix_people_at";
ALTER TABLE "people" DROP CONSTRAINT "ck_people_at";
ALTER TABLE "people" ALTER COLUMN "at" TYPE timestamp with time zone;
ALTER TABLE "people" ADD CONSTRAINT "ck_people_at" CHECK ("at" > '2020-01-01' AND "n" > 0);
CREATE INDEX "ix_people_at" ON "people" ("n") WHERE "at" > '2020-01-01';
-- downgrade
DROP INDEX "ix_people_at";
ALTER TABLE "people" DROP CONSTRAINT "ck_people_at";
ALTER TABLE "people" ALTER COLUMN "at" TYPE timestamp without time zone;
ALTER TABLE "people" ADD CONSTRAINT "ck_people_at" CHECK ("at" > '2020-01-01' AND "n" > 0);
CREATE INDEX "ix_people_at" ON "people" ("n") WHERE "at" > '2020-01-01';
DROP INDEX "ix_people_n";
ALTER TABLE "people" DROP CONSTRAINT "ck_people_at";
ALTER TABLE "people" ALTER COLUMN "n" TYPE numeric(10,2);
ALTER TABLE "people" ADD CONSTRAINT "ck_people_at" CHECK ("at" > '2020-01-01' AND "n" > 0);
CREATE INDEX "ix_people_n" ON "people" ("n") WHERE "n" > 0;

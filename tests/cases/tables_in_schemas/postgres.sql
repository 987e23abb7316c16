-- upgrade
CREATE TABLE "Other one"."t" (
    "id" bigint NOT NULL,
    "up" bigint,
    CONSTRAINT "pk_t" PRIMARY KEY ("id"),
    CONSTRAINT "fk_t_id_t" FOREIGN KEY ("id") REFERENCES "t" ("id")
);
CREATE INDEX "ix_t_up" ON "Other one"."t" ("up" DESC);
ALTER TABLE "Other one"."t" ADD CONSTRAINT "fk_t_up_t" FOREIGN KEY ("up") REFERENCES "Other one"."t" ("id");
ALTER TABLE "Other one"."t" RENAME TO "u";
ALTER TABLE "Other one"."u" ADD COLUMN "note" text;
COMMENT ON COLUMN "Other one"."u"."note" IS 'in another schema';
DROP INDEX "Other one"."ix_t_up";
-- downgrade
CREATE INDEX "ix_t_up" ON "Other one"."u" ("up" DESC);
ALTER TABLE "Other one"."u" DROP COLUMN "note";
ALTER TABLE "Other one"."u" RENAME TO "t";
ALTER TABLE "Other one"."t" DROP CONSTRAINT "fk_t_up_t";
DROP TABLE "Other one"."t";

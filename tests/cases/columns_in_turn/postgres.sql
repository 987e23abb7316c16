-- upgrade
ALTER TABLE "t" DROP COLUMN "b";
ALTER TABLE "t" ADD COLUMN "b" character varying(9) DEFAULT 'x' NOT NULL;
CREATE UNIQUE INDEX "ix_t_b" ON "t" ("b", "a" DESC);
ALTER TABLE "t"
    ALTER COLUMN "b" DROP DEFAULT,
    ALTER COLUMN "b" TYPE character varying(19),
    ALTER COLUMN "b" SET DEFAULT 'x';
-- downgrade
ALTER TABLE "t"
    ALTER COLUMN "b" DROP DEFAULT,
    ALTER COLUMN "b" TYPE character varying(9),
    ALTER COLUMN "b" SET DEFAULT 'x';
DROP INDEX "ix_t_b";
ALTER TABLE "t" DROP COLUMN "b";
ALTER TABLE "t" ADD COLUMN "b" integer;

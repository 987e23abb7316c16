-- upgrade
ALTER TABLE "a" ADD COLUMN "z" integer;
-- outside of transactions
CREATE UNIQUE INDEX CONCURRENTLY "ix_a_x" ON "a" ("x");
ALTER TABLE "a" DROP COLUMN "s";
-- downgrade
ALTER TABLE "a" ADD COLUMN "s" character varying(20);
-- outside of transactions
DROP INDEX CONCURRENTLY "ix_a_x";
ALTER TABLE "a" DROP COLUMN "z";

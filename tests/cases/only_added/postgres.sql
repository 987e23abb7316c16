-- upgrade
ALTER TABLE "users" ADD COLUMN "words" text[];
CREATE INDEX "ix_users_words" ON "users" USING gin ("words");
ALTER TABLE "users" ADD CONSTRAINT "uq_users_name" UNIQUE ("name", "age");
-- downgrade
ALTER TABLE "users" DROP CONSTRAINT "uq_users_name";
DROP INDEX "ix_users_words";
ALTER TABLE "users" DROP COLUMN "words";

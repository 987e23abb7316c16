-- upgrade
ALTER TABLE "users" RENAME COLUMN "words" TO "tags";
ALTER INDEX "ix_users_words" RENAME TO "ix_users_tags";
ALTER TABLE "users" DROP CONSTRAINT "uq_users_name";
-- downgrade
ALTER TABLE "users" ADD CONSTRAINT "uq_users_name" UNIQUE ("name", "age");
ALTER INDEX "ix_users_tags" RENAME TO "ix_users_words";
ALTER TABLE "users" RENAME COLUMN "tags" TO "words";

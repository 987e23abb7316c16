-- upgrade
DROP INDEX "ix_users_words";
ALTER TABLE "users" DROP COLUMN "words";
DROP TABLE "users";
-- downgrade
CREATE TABLE "users" (
    "id" bigint NOT NULL,
    "name" character varying(20) NOT NULL,
    "age" integer,
    CONSTRAINT "pk_users" PRIMARY KEY ("id"),
    CONSTRAINT "uq_users_name" UNIQUE ("name", "age")
);
ALTER TABLE "users" ADD COLUMN "words" text[];
CREATE INDEX "ix_users_words" ON "users" USING gin ("words");

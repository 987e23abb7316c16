-- upgrade
CREATE TABLE "t" (
    "id" bigint NOT NULL,
    "a" integer NOT NULL,
    CONSTRAINT "pk_t" PRIMARY KEY ("id"),
    CONSTRAINT "uq_t_a" UNIQUE ("a")
);
ALTER TABLE "t" ADD CONSTRAINT "uq_t_a_again" UNIQUE ("a");
ALTER TABLE "t" ADD CONSTRAINT "uq_t_id" UNIQUE ("id");
-- downgrade
DROP TABLE "t";

-- upgrade
CREATE TABLE "t" (
    "id" BIGINT NOT NULL,
    "a" INT NOT NULL,
    CONSTRAINT "pk_t" PRIMARY KEY ("id"),
    CONSTRAINT "uq_t_a" UNIQUE ("a"),
    CONSTRAINT "uq_t_a_again" UNIQUE ("a"),
    CONSTRAINT "uq_t_id" UNIQUE ("id")
);
-- downgrade
DROP TABLE "t";

-- upgrade
CREATE TABLE "t" (
    "a" NUMERIC NOT NULL,
    "b" NUMERIC DEFAULT 12.50,
    CONSTRAINT "uq_t_a" UNIQUE ("a")
);
-- downgrade
DROP TABLE "t";

-- upgrade
CREATE TABLE "t" (
    "a" numeric NOT NULL,
    "b" numeric DEFAULT 12.50,
    CONSTRAINT "uq_t_a" UNIQUE ("a")
);
-- downgrade
DROP TABLE "t";

-- upgrade
CREATE TABLE "t" (
    "tags" character varying(20)[] NOT NULL,
    "counts" bigint[],
    "place" point
);
-- downgrade
DROP TABLE "t";

-- upgrade
CREATE TABLE "t" (
    "c0_false" SMALLINT NOT NULL,
    "c0_true" SMALLINT,
    "c1_false" SMALLINT NOT NULL,
    "c1_true" SMALLINT,
    "c2_false" INT NOT NULL,
    "c2_true" INT,
    "c3_false" INT NOT NULL,
    "c3_true" INT,
    "c4_false" INT NOT NULL,
    "c4_true" INT,
    "c5_false" BIGINT NOT NULL,
    "c5_true" BIGINT,
    "c6_false" TEXT NOT NULL,
    "c6_true" TEXT,
    "c7_false" TEXT NOT NULL,
    "c7_true" TEXT,
    "c8_false" BLOB NOT NULL,
    "c8_true" BLOB,
    "c9_false" BLOB NOT NULL,
    "c9_true" BLOB,
    "c10_false" BLOB NOT NULL,
    "c10_true" BLOB,
    "c11_false" BLOB NOT NULL,
    "c11_true" BLOB,
    "c12_false" BLOB NOT NULL,
    "c12_true" BLOB,
    "c13_false" SMALLINT NOT NULL,
    "c13_true" SMALLINT
);
-- downgrade
DROP TABLE "t";

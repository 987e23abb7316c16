-- upgrade
CREATE TABLE "t" (
    "c0_false" LongVarchar NOT NULL,
    "c0_true" LongVarchar,
    "c1_false" INTEGER UNSIGNED NOT NULL,
    "c1_true" INTEGER UNSIGNED,
    "c2_false" nvarchar ( 20 ) NOT NULL,
    "c2_true" nvarchar ( 20 ),
    "c3_false" BLOB SUB_TYPE TEXT NOT NULL,
    "c3_true" BLOB SUB_TYPE TEXT,
    "c4_false" Decimal(10, 2) NOT NULL,
    "c4_true" Decimal(10, 2),
    "c5_false" double precision NOT NULL,
    "c5_true" double precision,
    "c6_false" GUID NOT NULL,
    "c6_true" GUID,
    "c7_false"  NOT NULL,
    "c7_true" ,
    "c8_false" enum NOT NULL,
    "c8_true" enum
);
-- downgrade
DROP TABLE "t";

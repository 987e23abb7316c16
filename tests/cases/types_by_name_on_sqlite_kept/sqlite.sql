-- upgrade
-- with foreign keys off
DROP TABLE IF EXISTS "_aludel_new_t";
CREATE TABLE "_aludel_new_t" (
    "c0_false" LongVarchar NOT NULL,
    "c0_true" VARCHAR(9),
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
INSERT INTO "_aludel_new_t" ("c0_false", "c0_true", "c1_false", "c1_true", "c2_false", "c2_true", "c3_false", "c3_true", "c4_false", "c4_true", "c5_false", "c5_true", "c6_false", "c6_true", "c7_false", "c7_true", "c8_false", "c8_true")
SELECT "c0_false", "c0_true", "c1_false", "c1_true", "c2_false", "c2_true", "c3_false", "c3_true", "c4_false", "c4_true", "c5_false", "c5_true", "c6_false", "c6_true", "c7_false", "c7_true", "c8_false", "c8_true"
FROM "t";
-- save what this finds
SELECT sql FROM sqlite_schema
WHERE tbl_name = 't' COLLATE NOCASE AND sql IS NOT NULL AND (type = 'trigger' OR type = 'index')
ORDER BY type, name;
DROP TABLE "t";
PRAGMA legacy_alter_table = ON;
ALTER TABLE "_aludel_new_t" RENAME TO "t";
PRAGMA legacy_alter_table = OFF;
-- restore it
-- downgrade
-- with foreign keys off
DROP TABLE IF EXISTS "_aludel_new_t";
CREATE TABLE "_aludel_new_t" (
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
INSERT INTO "_aludel_new_t" ("c0_false", "c0_true", "c1_false", "c1_true", "c2_false", "c2_true", "c3_false", "c3_true", "c4_false", "c4_true", "c5_false", "c5_true", "c6_false", "c6_true", "c7_false", "c7_true", "c8_false", "c8_true")
SELECT "c0_false", "c0_true", "c1_false", "c1_true", "c2_false", "c2_true", "c3_false", "c3_true", "c4_false", "c4_true", "c5_false", "c5_true", "c6_false", "c6_true", "c7_false", "c7_true", "c8_false", "c8_true"
FROM "t";
-- save what this finds
SELECT sql FROM sqlite_schema
WHERE tbl_name = 't' COLLATE NOCASE AND sql IS NOT NULL AND (type = 'trigger' OR type = 'index')
ORDER BY type, name;
DROP TABLE "t";
PRAGMA legacy_alter_table = ON;
ALTER TABLE "_aludel_new_t" RENAME TO "t";
PRAGMA legacy_alter_table = OFF;
-- restore it

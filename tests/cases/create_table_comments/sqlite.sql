-- upgrade
CREATE TABLE "t" (
    "a" TEXT NOT NULL
);
-- downgrade
DROP TABLE "t";

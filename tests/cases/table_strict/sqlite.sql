-- upgrade
CREATE TABLE "t" (
    "id" INTEGER NOT NULL,
    "small" INT NOT NULL,
    "text" TEXT NOT NULL,
    "price" REAL NOT NULL,
    "ratio" REAL NOT NULL,
    "yes" INT DEFAULT 1 NOT NULL,
    "at" TEXT DEFAULT CURRENT_TIMESTAMP NOT NULL,
    "day" TEXT NOT NULL,
    "bytes" BLOB NOT NULL,
    "data" TEXT NOT NULL,
    "any" ANY NOT NULL,
    CONSTRAINT "pk_t" PRIMARY KEY ("id")
) STRICT;
-- downgrade
DROP TABLE "t";

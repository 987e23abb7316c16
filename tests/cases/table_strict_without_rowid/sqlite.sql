-- upgrade
CREATE TABLE "t" (
    "id" INT NOT NULL,
    "name" TEXT DEFAULT 'x' NOT NULL,
    CONSTRAINT "pk_t" PRIMARY KEY ("id")
) WITHOUT ROWID, STRICT;
CREATE INDEX "ix_t" ON "t" ("name");
-- downgrade
DROP TABLE "t";

-- upgrade
CREATE TABLE "t" (
    "id" BIGINT NOT NULL,
    "name" VARCHAR(40) DEFAULT 'x' NOT NULL,
    CONSTRAINT "pk_t" PRIMARY KEY ("id")
);
CREATE INDEX "ix_t" ON "t" ("name");
-- downgrade
DROP TABLE "t";

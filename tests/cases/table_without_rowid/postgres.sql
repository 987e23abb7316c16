-- upgrade
CREATE TABLE "t" (
    "id" bigint NOT NULL,
    "name" character varying(40) DEFAULT 'x' NOT NULL,
    CONSTRAINT "pk_t" PRIMARY KEY ("id")
);
CREATE INDEX "ix_t" ON "t" ("name");
-- downgrade
DROP TABLE "t";

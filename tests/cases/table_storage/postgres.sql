-- upgrade
CREATE TABLE "t" (
    "id" bigint NOT NULL,
    "name" character varying(40) DEFAULT 'x' NOT NULL,
    CONSTRAINT "pk_t" PRIMARY KEY ("id")
) WITH ("autovacuum_enabled" = 'off', "fillfactor" = '70');
CREATE INDEX "ix_t" ON "t" ("name");
-- downgrade
DROP TABLE "t";

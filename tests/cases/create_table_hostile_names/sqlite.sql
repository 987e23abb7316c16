-- upgrade
CREATE TABLE "select" (
    "from" INTEGER NOT NULL,
    "a""b`c'd" VARCHAR(10) NOT NULL,
    "lllllllllllllllllllllllllllllllllllllllllllllllllllllllllllllll" INT NOT NULL,
    CONSTRAINT "pk_select" PRIMARY KEY ("from"),
    CONSTRAINT "uq ""quoted""" UNIQUE ("a""b`c'd"),
    CONSTRAINT "ck where" CHECK ("lllllllllllllllllllllllllllllllllllllllllllllllllllllllllllllll" > 0 AND "lllllllllllllllllllllllllllllllllllllllllllllllllllllllllllllll" < 10)
);
CREATE TABLE "größe \ 大" (
    "naïve col" BIGINT NOT NULL,
    "order" VARCHAR(20) DEFAULT '\''' NOT NULL,
    CONSTRAINT "fk-with-dash" FOREIGN KEY ("naïve col") REFERENCES "select" ("from")
);
CREATE INDEX "ix.dotted" ON "größe \ 大" ("order" DESC, "naïve col");
-- downgrade
DROP TABLE "größe \ 大";
DROP TABLE "select";

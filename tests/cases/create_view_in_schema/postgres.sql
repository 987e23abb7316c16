-- upgrade
CREATE TABLE "teams" (
    "id" bigint NOT NULL,
    "name" character varying(20) NOT NULL,
    "size" integer,
    CONSTRAINT "pk_teams" PRIMARY KEY ("id")
);
CREATE VIEW "audit"."names" AS
SELECT id, name FROM teams WHERE id > 1;
-- downgrade
DROP VIEW "audit"."names";
DROP TABLE "teams";

-- upgrade
DROP VIEW "upper names";
DROP VIEW "names";
DROP TABLE "teams";
-- downgrade
CREATE TABLE "teams" (
    "id" bigint NOT NULL,
    "name" character varying(20) NOT NULL,
    "size" integer,
    CONSTRAINT "pk_teams" PRIMARY KEY ("id")
);
CREATE VIEW "names" AS
SELECT id, name FROM teams WHERE id > 1;
CREATE VIEW "upper names" AS
SELECT upper(name) AS n FROM names;

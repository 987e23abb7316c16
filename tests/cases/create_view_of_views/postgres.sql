-- upgrade
CREATE TABLE "teams" (
    "id" bigint NOT NULL,
    "name" character varying(20) NOT NULL,
    "size" integer,
    CONSTRAINT "pk_teams" PRIMARY KEY ("id")
);
CREATE VIEW "names_of" AS
SELECT id, name FROM teams WHERE id > 1;
CREATE VIEW "odd ""names""" ("the id", "o'clock") AS
SELECT id, name FROM teams WHERE id > 1;
CREATE VIEW "all of it" AS
SELECT * FROM teams;
CREATE VIEW "both" AS
SELECT a.*, b.name AS other FROM teams a JOIN names_of b ON a.id = b.id;
-- downgrade
DROP VIEW "both";
DROP VIEW "all of it";
DROP VIEW "odd ""names""";
DROP VIEW "names_of";
DROP TABLE "teams";

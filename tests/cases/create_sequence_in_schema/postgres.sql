-- upgrade
CREATE SCHEMA "audit";
CREATE SEQUENCE "audit"."numbers";
CREATE TABLE "audit"."entries" (
    "number" bigint DEFAULT (nextval('"audit"."numbers"')) NOT NULL
);
-- downgrade
DROP TABLE "audit"."entries";
DROP SEQUENCE "audit"."numbers";
DROP SCHEMA "audit";

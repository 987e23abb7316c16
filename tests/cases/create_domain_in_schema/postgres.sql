-- upgrade
CREATE SCHEMA "audit";
CREATE DOMAIN "audit"."kind" AS character varying(5);
CREATE TABLE "audit"."entries" (
    "kind" "audit"."kind" NOT NULL
);
-- downgrade
DROP TABLE "audit"."entries";
DROP DOMAIN "audit"."kind";
DROP SCHEMA "audit";

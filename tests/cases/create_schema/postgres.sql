-- upgrade
CREATE SCHEMA "audit";
CREATE TYPE "audit"."kind" AS ENUM ('read', 'write');
CREATE TABLE "audit"."entries" (
    "kind" "audit"."kind" NOT NULL
);
-- downgrade
DROP TABLE "audit"."entries";
DROP TYPE "audit"."kind";
DROP SCHEMA "audit";

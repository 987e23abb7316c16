-- upgrade
CREATE SEQUENCE "small" AS smallint;
CREATE SEQUENCE "whole" AS integer START WITH 7 OWNED BY "t"."id";
-- downgrade
DROP SEQUENCE "whole";
DROP SEQUENCE "small";

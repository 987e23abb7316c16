-- upgrade
ALTER FUNCTION "audit"."one" RENAME TO "uno";
DROP FUNCTION "audit"."uno";
-- downgrade
CREATE FUNCTION "audit"."uno"() RETURNS int LANGUAGE sql AS 'SELECT 1';
ALTER FUNCTION "audit"."uno" RENAME TO "one";

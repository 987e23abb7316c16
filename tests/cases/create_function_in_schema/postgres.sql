-- upgrade
CREATE FUNCTION audit.one() RETURNS int LANGUAGE sql AS 'SELECT 1';
-- downgrade
DROP FUNCTION "audit"."one";

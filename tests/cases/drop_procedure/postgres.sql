-- upgrade
DROP PROCEDURE "p";
-- downgrade
CREATE PROCEDURE p() LANGUAGE sql AS 'SELECT 1';

-- upgrade
ALTER FUNCTION "one" RENAME TO "number one";
CREATE OR REPLACE FUNCTION "number one"() RETURNS int LANGUAGE sql AS 'SELECT 3';
ALTER FUNCTION "number one" RENAME TO "uno";
-- downgrade
ALTER FUNCTION "uno" RENAME TO "number one";
CREATE OR REPLACE FUNCTION "number one"() RETURNS int LANGUAGE plpgsql AS $$
DECLARE n int := 0;
BEGIN
  n := 1; -- it's one
  RETURN n;
END;
$$;
ALTER FUNCTION "number one" RENAME TO "one";

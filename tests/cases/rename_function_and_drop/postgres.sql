-- upgrade
ALTER FUNCTION "one" RENAME TO "uno";
DROP FUNCTION "uno";
-- downgrade
CREATE FUNCTION "uno"() RETURNS int LANGUAGE plpgsql AS $$
DECLARE n int := 0;
BEGIN
  n := 1; -- it's one
  RETURN n;
END;
$$;
ALTER FUNCTION "uno" RENAME TO "one";

-- upgrade
DROP FUNCTION "one";
-- downgrade
CREATE FUNCTION one() RETURNS int LANGUAGE plpgsql AS $$
DECLARE n int := 0;
BEGIN
  n := 1; -- it's one
  RETURN n;
END;
$$;

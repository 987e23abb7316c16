-- upgrade
CREATE OR REPLACE FUNCTION one() RETURNS int LANGUAGE sql AS 'SELECT 2; SELECT 2';
-- downgrade
CREATE OR REPLACE FUNCTION one() RETURNS int LANGUAGE plpgsql AS $$
DECLARE n int := 0;
BEGIN
  n := 1; -- it's one
  RETURN n;
END;
$$;

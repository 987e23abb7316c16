-- upgrade
DROP FUNCTION `one`;
-- downgrade
CREATE FUNCTION one() RETURNS int DETERMINISTIC
BEGIN
  DECLARE n int DEFAULT 0;
  SET n = 1; -- it's one
  RETURN n;
END;

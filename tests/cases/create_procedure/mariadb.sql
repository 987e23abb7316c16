-- upgrade
CREATE PROCEDURE add_one() BEGIN INSERT INTO t VALUES (1); INSERT INTO t VALUES (2); END;
CALL add_one();
-- downgrade
DROP PROCEDURE `add_one`;

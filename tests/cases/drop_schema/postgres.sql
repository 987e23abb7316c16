-- upgrade
DROP SCHEMA "audit";
-- downgrade
CREATE SCHEMA "audit";

-- upgrade
DROP SEQUENCE `s`;
-- downgrade
CREATE SEQUENCE `s` START WITH 3;

-- upgrade
CREATE SEQUENCE `tickets`;
-- downgrade
DROP SEQUENCE `tickets`;

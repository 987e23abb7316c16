-- upgrade
DROP EXTENSION IF EXISTS "citext";
-- downgrade
CREATE EXTENSION IF NOT EXISTS "citext";

-- upgrade
CREATE TYPE "mood" AS ENUM ('it''s "so"', E'b\\c', 'größer', '');
-- downgrade
DROP TYPE "mood";

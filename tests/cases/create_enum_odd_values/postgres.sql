-- upgrade
CREATE TYPE "odd mood" AS ENUM ('it''s "so"', 'größer, y', 'a(b)');
CREATE TABLE "t" (
    "mood" "odd mood" DEFAULT 'it''s "so"' NOT NULL
);
-- downgrade
DROP TABLE "t";
DROP TYPE "odd mood";

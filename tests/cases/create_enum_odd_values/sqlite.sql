-- upgrade
CREATE TABLE "t" (
    "mood" TEXT DEFAULT 'it''s "so"' NOT NULL,
    CHECK ("mood" IN ('it''s "so"', 'größer, y', 'a(b)'))
);
-- downgrade
DROP TABLE "t";

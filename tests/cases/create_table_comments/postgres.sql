-- upgrade
CREATE TABLE "t" (
    "a" text NOT NULL
);
COMMENT ON TABLE "t" IS E'what''s in here: 100 % \\ of it';
COMMENT ON COLUMN "t"."a" IS E'it''s \\ a "comment"';
-- downgrade
DROP TABLE "t";

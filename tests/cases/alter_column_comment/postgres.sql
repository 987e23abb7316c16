-- upgrade
COMMENT ON COLUMN "users"."age" IS 'in years, it''s said';
-- downgrade
COMMENT ON COLUMN "users"."age" IS NULL;

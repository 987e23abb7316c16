-- upgrade
COMMENT ON TABLE "c" IS NULL;
-- downgrade
COMMENT ON TABLE "c" IS 'who''s who';

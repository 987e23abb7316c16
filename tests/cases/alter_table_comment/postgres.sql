-- upgrade
COMMENT ON TABLE "users" IS 'who may "log in", it''s said';
-- downgrade
COMMENT ON TABLE "users" IS NULL;

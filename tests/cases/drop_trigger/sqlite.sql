-- upgrade
DROP TRIGGER "touch";
-- downgrade
CREATE TRIGGER touch AFTER UPDATE ON "users" BEGIN UPDATE log SET n = n + 1; END;

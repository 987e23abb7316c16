-- upgrade
CREATE TRIGGER touch AFTER UPDATE ON "users" BEGIN UPDATE log SET n = n + 1; END;
-- downgrade
DROP TRIGGER "touch";

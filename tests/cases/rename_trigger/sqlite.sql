-- upgrade
DROP TRIGGER "touch";
CREATE TRIGGER "on touch" AFTER UPDATE ON "users" BEGIN UPDATE log SET n = n + 1; END;
-- downgrade
DROP TRIGGER "on touch";
CREATE TRIGGER touch AFTER UPDATE ON "users" BEGIN UPDATE log SET n = n + 1; END;

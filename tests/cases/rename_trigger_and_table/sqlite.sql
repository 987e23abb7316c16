-- upgrade
DROP TRIGGER "touch";
CREATE TRIGGER "on touch" AFTER UPDATE ON "users" BEGIN UPDATE log SET n = n + 1; END;
ALTER TABLE "users" RENAME TO "people";
DROP TRIGGER "on touch";
-- downgrade
CREATE TRIGGER "on touch" AFTER UPDATE ON "people" BEGIN UPDATE log SET n = n + 1; END;
ALTER TABLE "people" RENAME TO "users";
DROP TRIGGER "on touch";
CREATE TRIGGER touch AFTER UPDATE ON "users" BEGIN UPDATE log SET n = n + 1; END;

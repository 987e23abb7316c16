-- upgrade
ALTER TABLE "users" RENAME TO "people";
DROP TRIGGER "touch";
-- downgrade
CREATE TRIGGER touch AFTER UPDATE ON "people" BEGIN UPDATE log SET n = n + 1; END;
ALTER TABLE "people" RENAME TO "users";

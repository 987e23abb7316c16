-- upgrade
ALTER TABLE "users" RENAME TO "people";
DROP TRIGGER "touch";
CREATE TRIGGER "on touch" AFTER INSERT ON "people" BEGIN UPDATE "people" SET seen = 5 WHERE "people".id = NEW.id; END;
INSERT INTO people (id, name, seen) VALUES (2, 'b', 0);
-- downgrade
DELETE FROM people WHERE id = 2;
DROP TRIGGER "on touch";
CREATE TRIGGER touch AFTER INSERT ON "people" BEGIN UPDATE "people" SET seen = 5 WHERE "people".id = NEW.id; END;
ALTER TABLE "people" RENAME TO "users";

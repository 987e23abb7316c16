-- upgrade
ALTER TRIGGER "touch" ON "users" RENAME TO "on touch";
-- downgrade
ALTER TRIGGER "on touch" ON "users" RENAME TO "touch";

-- upgrade
ALTER TRIGGER "add_name" ON "names" RENAME TO "Add";
-- downgrade
ALTER TRIGGER "Add" ON "names" RENAME TO "add_name";

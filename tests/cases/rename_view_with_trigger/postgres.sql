-- upgrade
ALTER VIEW "names" RENAME TO "all names";
INSERT INTO "all names" (id, name) VALUES (2, 'b');
SET CONSTRAINTS ALL IMMEDIATE;
-- downgrade
DELETE FROM users WHERE id = 2;
SET CONSTRAINTS ALL IMMEDIATE;
ALTER VIEW "all names" RENAME TO "names";

-- upgrade
ALTER SEQUENCE "s" RENAME TO "odd name";
-- downgrade
ALTER SEQUENCE "odd name" RENAME TO "s";

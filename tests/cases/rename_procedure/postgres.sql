-- upgrade
ALTER PROCEDURE "p" RENAME TO "q";
-- downgrade
ALTER PROCEDURE "q" RENAME TO "p";

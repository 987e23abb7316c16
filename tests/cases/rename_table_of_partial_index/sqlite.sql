-- upgrade
ALTER TABLE "t" RENAME TO "u";
-- downgrade
ALTER TABLE "u" RENAME TO "t";

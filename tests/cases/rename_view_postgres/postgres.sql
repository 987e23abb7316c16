-- upgrade
ALTER VIEW "upper names" RENAME TO "LOUD";
-- downgrade
ALTER VIEW "LOUD" RENAME TO "upper names";

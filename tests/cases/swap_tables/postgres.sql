-- upgrade
ALTER TABLE "left" RENAME TO "aside";
ALTER TABLE "right" RENAME TO "left";
ALTER TABLE "aside" RENAME TO "right";
-- downgrade
ALTER TABLE "right" RENAME TO "aside";
ALTER TABLE "left" RENAME TO "right";
ALTER TABLE "aside" RENAME TO "left";

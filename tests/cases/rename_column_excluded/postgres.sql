-- upgrade
ALTER TABLE "bookings" RENAME COLUMN "room" TO "the room";
-- downgrade
ALTER TABLE "bookings" RENAME COLUMN "the room" TO "room";

-- upgrade
ALTER TABLE "bookings" RENAME CONSTRAINT "ex_bookings" TO "one at a time";
-- downgrade
ALTER TABLE "bookings" RENAME CONSTRAINT "one at a time" TO "ex_bookings";

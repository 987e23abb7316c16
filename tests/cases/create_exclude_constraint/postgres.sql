-- upgrade
ALTER TABLE "bookings" ADD CONSTRAINT "ex_bookings" EXCLUDE USING gist ("room" WITH =, "during" WITH &&) WHERE (NOT "gone" AND "room" <> '[1,2)');
-- downgrade
ALTER TABLE "bookings" DROP CONSTRAINT "ex_bookings";

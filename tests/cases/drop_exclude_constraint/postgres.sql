-- upgrade
ALTER TABLE "bookings" DROP CONSTRAINT "ex_bookings";
-- downgrade
ALTER TABLE "bookings" ADD CONSTRAINT "ex_bookings" EXCLUDE USING gist ("room" WITH =, "during" WITH &&) WHERE (NOT "gone" AND "room" <> '[1,2)');

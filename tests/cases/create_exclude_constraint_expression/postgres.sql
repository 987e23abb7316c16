-- upgrade
ALTER TABLE "bookings" ADD CONSTRAINT "ex_bookings" EXCLUDE USING gist ((tstzrange(lower("during"), NULL)) WITH &&) DEFERRABLE INITIALLY DEFERRED;
-- downgrade
ALTER TABLE "bookings" DROP CONSTRAINT "ex_bookings";

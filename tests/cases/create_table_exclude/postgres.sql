-- upgrade
CREATE TABLE "bookings" (
    "room" int4range NOT NULL,
    "during" tstzrange NOT NULL,
    "gone" boolean NOT NULL,
    CONSTRAINT "ex_bookings" EXCLUDE USING gist ("room" WITH =, "during" WITH &&) WHERE (NOT "gone" AND "room" <> '[1,2)')
);
-- downgrade
DROP TABLE "bookings";

// What edition 2026 pins of what views have, and of names that functions, procedures and triggers get. This file does not change: what
// is new gets a file of its own.

migration! {
    /// Views, with indexes and triggers.
    revision Views = "edition12001";
    revises Changed;

    upgrade {
        create_table visits { id: i64 primary_key identity, place: Varchar<20>, seen: i32 }
        create_materialized_view places "SELECT place, sum(seen) AS seen FROM visits GROUP BY place";
        create_index unique on places(place);
        create_index on places(seen desc, expr("lower(place)")) where("seen > 0") include(place);
        create_function see "CREATE FUNCTION see() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN RETURN NEW; END$$";
        create_procedure forget "CREATE PROCEDURE forget() LANGUAGE sql AS 'DELETE FROM visits'";
        create_view seen "SELECT id, place FROM visits";
        create_trigger see on seen "CREATE TRIGGER see INSTEAD OF INSERT ON seen FOR EACH ROW EXECUTE FUNCTION see()";
    }
}

migration! {
    /// They go and come with their views.
    revision Moved = "edition12002";
    revises Views;

    upgrade {
        refresh_materialized_view places;
        refresh_materialized_view concurrently places;
        recreate_views(places, seen) {
            alter_column visits.place { type: Varchar<40> }
        }
        rename_materialized_view places to spots;
        rename_index ix_places_seen_place to ix_spots_seen on spots;
        rename_trigger see to "see it" on seen;
        drop_trigger "see it" on seen;
        rename_function see to "see all";
        drop_function "see all";
        rename_procedure forget to forget_all;
        drop_procedure forget_all;
        drop_view seen;
        drop_materialized_view spots;
    }
}

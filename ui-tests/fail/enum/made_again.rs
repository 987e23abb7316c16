//! What does not let PostgreSQL make an enum again, of which a value goes.
aludel::chain! { databases: [postgres 13, mariadb 10.6]; edition: 2026; }

use aludel::prelude::*;

migration! {
    /// A.
    revision A = "a";
    revises base;

    upgrade {
        create_enum mood { "good", "bad" }
        create_enum size { "small", "big" }
        create_enum hue { "red", "blue" }
        create_table days {
            id: i64 primary_key identity,
            mood: enum mood,
            is_good: Option<bool> generated("mood = 'good'"),
        }
        create_function size_of { postgres: "CREATE FUNCTION size_of(days) RETURNS size LANGUAGE sql AS $$SELECT 'big'::size$$" }
        create_table skies { id: i64 primary_key identity, hue: enum hue }
        create_view hues "SELECT hue FROM skies";
        alter_enum mood drop value "bad";
        alter_enum size drop value "small";
    }
}

migration! {
    /// B.
    revision B = "b";
    revises A;

    upgrade {
        alter_enum mood add value "so so";
        alter_enum size add value "huge";
        alter_enum hue add value "grey";
    }
}

fn main() {}

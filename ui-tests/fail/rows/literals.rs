//! Texts that a declared database would refuse for the type of their column, in rows.
aludel::chain! { databases: [postgres 13]; edition: 2026; }

use aludel::prelude::*;

migration! {
    /// A.
    revision A = "a";
    revises base;

    upgrade {
        create_enum mood { "good", "bad" }
        create_domain day: Date;
        create_table t {
            id: i64 primary_key,
            born: Option<Date>,
            seen: Option<domain day>,
            doc: Option<Jsonb>,
            moods: Option<Array<enum mood>>,
        }
        bulk_insert t {
            { id: 1, born: "2024-02-29", seen: "2026-11-21", doc: "[]", moods: "{good, NULL}" },
            { id: 2, born: "2023-02-29", seen: "2026-11-21", doc: "[]", moods: "{}" },
            { id: 3, born: "2024-02-29", seen: "2026-11-31", doc: "[]", moods: "{\"bad\"}" },
            { id: 4, born: "2024-02-29", seen: "2026-11-21", doc: "[}", moods: "{bad}" },
            { id: 5, born: "2024-02-29", seen: "2026-11-21", doc: "[]", moods: "{baad}" },
        }
    }
}

fn main() {}

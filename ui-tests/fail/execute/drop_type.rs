//! Enums that a text drops or renames; other types are no affair of the chain's.
aludel::chain! { databases: [postgres 13]; edition: 2026; }

use aludel::prelude::*;

migration! {
    /// Texts.
    revision Texts = "a";
    revises base;

    upgrade {
        create_enum mood { "sad", "ok" }
        execute "CREATE TYPE place AS (street text)" undo "DROP TYPE place";
        execute "SELECT 1; DROP TYPE IF EXISTS public.mood CASCADE" undo nothing;
        execute "ALTER TYPE mood RENAME TO feeling" undo nothing;
    }
}

fn main() {}

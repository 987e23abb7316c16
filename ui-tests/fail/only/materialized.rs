//! What a materialized view has is where the view is.
aludel::chain! { databases: [postgres 13, sqlite 3.35]; edition: 2026; }

use aludel::prelude::*;

migration! {
    /// A.
    revision A = "a";
    revises base;

    upgrade {
        create_table users { id: i64 primary_key identity, email: String }
        only(postgres) create_materialized_view ids "SELECT id FROM users";
        only(postgres) create_index unique on ids(id);
        create_index on ids(id) as ix_ids;
        refresh_materialized_view ids;
        drop_index ix_ids_id on ids;
        only(postgres) refresh_materialized_view concurrently ids;
    }
}

fn main() {}

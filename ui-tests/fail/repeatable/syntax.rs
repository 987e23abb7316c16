//! Repeatable objects that cannot be read.
aludel::chain! { databases: [sqlite 3.35]; edition: 2026; }

use aludel::prelude::*;

migration! {
    /// A table.
    revision Tables = "a";
    revises base;

    upgrade {
        create_table users { id: i64 primary_key }
    }
}

repeatable! { A at Tables { create_view a "SELECT id FROM users"; } }
repeatable! { objects B { create_view b "SELECT id FROM users"; } }
repeatable! { objects "C" at Tables { create_view c "SELECT id FROM users"; } }
repeatable! { objects D at { create_view d "SELECT id FROM users"; } }
repeatable! { objects E at Tables {} }
repeatable! { objects F at Tables { create_table f { id: i64 primary_key } drop_view g; } }
repeatable! { objects G at Tables { create_view g "SELECT id FROM users"; } rest }
repeatable! { #[cfg(test)] objects H at Tables { create_view h "SELECT id FROM users"; } }
repeatable! { objects I at Tables { #[allow(rule, reason = "it is")] create_view i "SELECT id FROM users"; } }
repeatable! { objects NobodyCanRememberANameThatLongs at Tables { create_view j "SELECT id FROM users"; } }
repeatable! { objects J at Tables { create_index on users(id); create_materialized_view j "SELECT id FROM users"; create_index concurrently on j(id); } }
repeatable! { objects K at Tables { create_view k "SELEC id FROM users"; } }

fn main() {}

//! InnoDB has no `set_default`.
aludel::chain! { databases: [postgres 13, mysql 8.0, mariadb 10.6]; edition: 2026; }

use aludel::prelude::*;

migration! {
    /// A.
    revision A = "a";
    revises base;

    upgrade {
        create_table teams { id: i64 primary_key }
        create_table users { team: i64 default(1) references(teams(id), on_delete: set_default) }
    }
}

fn main() {}

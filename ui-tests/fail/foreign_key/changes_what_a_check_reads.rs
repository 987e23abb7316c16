//! MySQL and MariaDB let no check read what a foreign key changes.
aludel::chain! { databases: [postgres 13, mariadb 10.6]; edition: 2026; }

use aludel::prelude::*;

migration! {
    /// A.
    revision A = "a";
    revises base;

    upgrade {
        create_table t { id: i64 primary_key }
        create_table u { t: i64, check("t > 0") }
    }
}

migration! {
    /// B.
    revision B = "b";
    revises A;

    upgrade {
        create_foreign_key on u(t) references(t(id), on_update: cascade);
    }
}

fn main() {}

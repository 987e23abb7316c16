//! There are no sequences on SQLite and MySQL, and MariaDB's know less.
aludel::chain! { databases: [postgres 13, sqlite 3.35, mysql 8.0, mariadb 10.6]; edition: 2026; }

use aludel::prelude::*;

migration! {
    /// A.
    revision A = "a";
    revises base;

    upgrade {
        create_table t { id: i64 primary_key identity }
        create_sequence numbers { type: i32, owned_by: t.id }
    }
}

migration! {
    /// B.
    revision B = "b";
    revises A;

    upgrade {
        create_table u { id: i64 primary_key, n: i64 default(nextval(numbers)) }
        rename_sequence numbers to counter;
    }
}

fn main() {}

//! A check that names a column as it was called before.
aludel::chain! { databases: [postgres 13]; edition: 2026; }

use aludel::prelude::*;

migration! {
    /// A.
    revision A = "a";
    revises base;

    upgrade {
        create_table t { a: i64 }
    }
}

migration! {
    /// B.
    revision B = "b";
    revises A;

    upgrade {
        rename_column t.a to b;
    }
}

migration! {
    /// C.
    revision C = "c";
    revises B;

    upgrade {
        create_check_constraint on t("a > 0");
    }
}

fn main() {}

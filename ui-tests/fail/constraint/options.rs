//! Options of constraints that a declared database has not.
aludel::chain! { databases: [sqlite 3.35, mariadb 10.6]; edition: 2026; }

use aludel::prelude::*;

migration! {
    /// A.
    revision A = "a";
    revises base;

    upgrade {
        create_table t {
            a: i64 primary_key,
            b: Option<i64> references(t(a)) deferrable,
            c: i64 unique deferrable initially deferred,
            exclude(a with =, b with <>),
        }
        create_check_constraint on t("a > 0") not_valid;
    }
}

fn main() {}

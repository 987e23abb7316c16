//! Only a constraint that is `not_valid` can be validated.
aludel::chain! { databases: [postgres 13]; edition: 2026; }

use aludel::prelude::*;

migration! {
    /// A.
    revision A = "a";
    revises base;

    upgrade {
        create_table t { a: i64, check("a > 0"), index(a) }
        create_check_constraint on t("a < 9") not_valid as ck_new;
        validate_constraint ck_new on t;
        validate_constraint ck_new on t;
        validate_constraint ck_t_a on t;
        validate_constraint ix_t_a on t;
        validate_constraint ck_old on t;
    }
}

fn main() {}

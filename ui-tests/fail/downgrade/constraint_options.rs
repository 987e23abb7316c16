//! A downgrade gives back what few constraints say, too.
aludel::chain! { databases: [postgres 13]; edition: 2026; }

use aludel::prelude::*;

migration! {
    /// A.
    revision A = "a";
    revises base;

    upgrade {
        create_table t {
            a: i64 unique deferrable,
            b: i64,
            check("b > 0"),
            exclude(a with =, b with <>) where("a > b"),
        }
    }
}

migration! {
    /// B.
    revision B = "b";
    revises A;

    upgrade {
        drop_constraint uq_t_a on t;
        drop_constraint ck_t_b on t;
        drop_constraint ex_t_a_b on t;
    }
    downgrade {
        create_unique_constraint on t(a);
        create_check_constraint on t("b > 0") not_valid;
        create_exclude_constraint on t(a with =, b with =) where("a > b");
    }
}

fn main() {}

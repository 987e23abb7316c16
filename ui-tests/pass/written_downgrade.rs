//! A written downgrade may take another way, as long as it leads back.
aludel::chain! { databases: [postgres 13, sqlite 3.35, mariadb 10.6]; edition: 2026; }

use aludel::prelude::*;

migration! {
    /// A.
    revision A = "a";
    revises base;

    upgrade {
        create_table t { id: i64 primary_key, a: Option<i64>, b: Varchar<9> default("x"), check("a > 0"), index(b) }
        create_table u { t: i64 references(t(id)) as to_t }
    }
}

migration! {
    /// B.
    revision B = "b";
    revises A;

    upgrade {
        drop_constraint to_t on u;
        drop_table t;
        rename_table u to v;
        rename_column v.t to w;
    }
    downgrade {
        create_table s { id: i64, b: Varchar<9> default("x") }
        rename_column v.w to t;
        rename_table v to u;
        rename_table s to t;
        create_primary_key on t(id);
        create_index on t(b);
        add_column t.c: Option<i64>;
        create_check_constraint on t("c > 0") as ck_t_a;
        rename_column t.c to a;
        create_foreign_key on u(t) references(t(id)) as to_t;
    }
}

fn main() {}

//! Foreign keys are compared.
aludel::chain! { databases: [postgres 13]; edition: 2026; }

use aludel::prelude::*;

migration! {
    /// A.
    revision A = "a";
    revises base;

    upgrade {
        create_table t { id: i64 primary_key }
        create_table u { t: i64 references(t(id)) }
    }
}

migration! {
    /// B.
    revision B = "b";
    revises A;

    upgrade {
        drop_constraint fk_u_t_t on u;
    }
    downgrade {
        create_foreign_key on u(t) references(t(id), on_delete: cascade);
    }
}

fn main() {}

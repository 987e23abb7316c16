//! What looks like a mistake and is none.
aludel::chain! { databases: [postgres 13, sqlite 3.35, mariadb 10.6]; edition: 2026; }

use aludel::prelude::*;

migration! {
    /// A.
    revision A = "a";
    revises base;

    upgrade {
        create_table "t" { id: i64 primary_key, a: Option<Varchar<9>>, b: Option<i64> }
        create_table u { id: i64 primary_key, t: Option<i64> references(t(id), on_delete: set_null, on_update: cascade) }
    }
}

migration! {
    /// B.
    revision B = "b";
    revises A;

    upgrade {
        drop_constraint fk_u_t_t on u;
        alter_column t.id { type: i32 };
        alter_column u.t { type: i32 };
        create_foreign_key on u(t) references(t(id)) as fk_u_t_t;
        create_unique_constraint on t(a, b);
        add_column u.a: Option<Varchar<9>>;
        add_column u.b: Option<i64>;
        create_foreign_key on u(a, b) references(t(a, b));
    }
}

migration! {
    /// C.
    revision C = "c";
    revises B;

    upgrade {
        create_unique_constraint on t(b, a) as again;
        drop_constraint fk_u_a_b_t on u;
        drop_constraint uq_t_a_b on t;
        rename_table t to s;
        drop_constraint fk_u_t_t on u;
        drop_column u.t;
        drop_constraint again on s;
        drop_table s;
    }
}

migration! {
    /// D.
    revision D = "d";
    revises C;

    upgrade {
        create_table t { id: i64 primary_key, s: Option<i64> }
        create_table s { id: i64 primary_key }
        alter_column t.s { comment: "to s" };
        alter_column t.s { default: 1 };
        alter_column t.s { default: none, nullable: false, fill: 0 };
    }
    downgrade irreversible("its own test");
}

fn main() {}

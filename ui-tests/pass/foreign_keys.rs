//! Foreign keys that look odd and are right.
aludel::chain! { databases: [postgres 13, sqlite 3.35, mariadb 10.6]; edition: 2026; }

use aludel::prelude::*;

migration! {
    /// A.
    revision A = "a";
    revises base;

    upgrade {
        create_table nodes {
            id: i64,
            parent: Option<i64> references(nodes(id), on_delete: set_null),
            tenant: i64,
            boss: Option<i64>,
            primary_key(id),
            unique(tenant, id),
            foreign_key(tenant, boss) references(nodes(tenant, id)),
        }
        create_table codes { code: Varchar<20>, index(code) unique }
        create_table uses { code: Varchar<20> references(codes(code), on_update: cascade) }
        create_table a { id: i64 primary_key, b: Option<i64> }
        create_table b { id: i64 primary_key, a: Option<i64> references(a(id)) }
        create_foreign_key on a(b) references(b(id)) as fk_a_b;
    }
}

migration! {
    /// B.
    revision B = "b";
    revises A;

    upgrade {
        drop_constraint fk_a_b on a;
        drop_table b;
        rename_table nodes to tree;
        rename_column tree.id to key;
        add_column tree.next: Option<i64> references(tree(key));
    }
}

fn main() {}

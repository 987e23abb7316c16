//! `recreate_views` that cannot be read.
aludel::chain! { databases: [postgres 13, sqlite 3.35]; edition: 2026; }

use aludel::prelude::*;

migration! {
    /// A.
    revision A = "a";
    revises base;

    upgrade {
        recreate_views(names) {}
        recreate_views { drop_column users.age; }
        recreate_views() { drop_column users.age; }
        recreate_views(names) drop_column users.age;
        recreate_views(names loud) { drop_column users.age; }
        recreate_views(names) { drop_colum users.age; }
    }
}

migration! {
    /// B.
    revision B = "b";
    revises A;

    upgrade {
        recreate_views(names, loud, names) { drop_column users.age; }
    }
}

repeatable! { objects C at B { recreate_views(names) { drop_column users.age; } } }

fn main() {}

//! After a rename the old name is gone.
aludel::chain! { databases: [postgres 13]; edition: 2026; }

use aludel::prelude::*;

migration! {
    /// A.
    revision A = "a";
    revises base;

    upgrade {
        create_table users { id: i64 primary_key, email: Option<Varchar<100>> }
    }
}

migration! {
    /// B.
    revision B = "b";
    revises A;

    upgrade {
        rename_table users to people;
    }
}

migration! {
    /// C.
    revision C = "c";
    revises B;

    upgrade {
        drop_column users.email;
    }
}

fn main() {}

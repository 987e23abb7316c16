//! Repeatable objects that do not fit the tables of their revision.
aludel::chain! { databases: [sqlite 3.35]; edition: 2026; }

use aludel::prelude::*;

migration! {
    /// Tables.
    revision Tables = "a";
    revises base;

    upgrade {
        create_table users { id: i64 primary_key }
        create_view names "SELECT id FROM users";
    }
}

migration! {
    /// A column that is not there yet.
    revision AddEmail = "b";
    revises Tables;

    upgrade {
        add_column users.email: Option<Varchar<80>>;
    }
}

repeatable! { objects Early at Tables { create_view early "SELECT email FROM users"; } }
repeatable! { objects Right at AddEmail { create_view late "SELECT email FROM users"; } }
repeatable! { objects Taken at AddEmail { create_view names "SELECT id FROM users"; } }
repeatable! { objects Within at AddEmail { create_view one "SELECT id FROM users"; create_view two "SELECT email FROM one"; } }
repeatable! { objects Nowhere at Missing { create_view n "SELECT id FROM users"; } }

mod other {
    use super::AddEmail;
    use aludel::prelude::*;

    repeatable! { objects Right at AddEmail { create_view right "SELECT email FROM users"; } }
}

fn main() {}

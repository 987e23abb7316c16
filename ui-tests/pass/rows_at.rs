//! Rows as they were at a revision.
#![deny(warnings, missing_docs, unreachable_pub, missing_debug_implementations, unused_qualifications)]
aludel::chain! { databases: [postgres 13, mariadb 10.11]; edition: 2026; }

use aludel::exec::RowAt as _;
use aludel::model::Database;

mod migrations {
    aludel::migration! {
        /// A table, with names that are no identifiers.
        revision CreateUsers = "a";
        revises base;

        upgrade {
            create_enum mood { "good", "bad" }
            create_table users {
                id: aludel::model::Uuid primary_key,
                "the name": aludel::model::Varchar<80>,
                type: i32,
                mood: Option<enum mood>,
            }
        }
    }

    aludel::migration! {
        /// Another name.
        revision Rename = "b";
        revises CreateUsers;

        upgrade {
            rename_table users to accounts;
            drop_column accounts.type fill(0);
        }
    }
}

aludel::rows_at! {
    /// A user.
    #[derive(Clone, Debug)]
    pub struct User at migrations::CreateUsers.users {
        /// Its id.
        pub id: uuid::Uuid,
        "the name" as name: String,
        type: i32,
        mood as feels: Option<String>,
    }
}

aludel::rows_at! {
    #[derive(Debug)]
    struct Account at migrations::Rename.accounts { id: uuid::Uuid }
}

/// Both can be read from rows.
#[allow(dead_code)]
fn read<'r, R>(row: &'r R) -> (User, Account)
where
    R: aludel::__private::Row,
    User: aludel::__private::FromRow<'r, R>,
    Account: aludel::__private::FromRow<'r, R>,
{
    use aludel::__private::FromRow;
    (User::from_row(row).unwrap(), Account::from_row(row).unwrap())
}

fn main() {
    let user = User { id: uuid::Uuid::nil(), name: String::new(), r#type: 1, feels: None };
    let User { id, name, r#type, feels } = user.clone();
    assert_eq!((id, name, r#type, feels), (user.id, user.name, user.r#type, user.feels));
    let Account { id } = Account { id };
    assert!(id.is_nil());
    let select = User::select(Database::Postgres, "WHERE id = $1").0;
    let expected = r#"SELECT "id", "the name", "type", CAST("mood" AS text) AS "mood" FROM "users" WHERE id = $1"#;
    assert_eq!(select, expected);
    let select = Account::select(Database::Mariadb, "").0;
    assert_eq!(select, "SELECT CAST(`id` AS binary(16)) AS `id` FROM `accounts`");
}

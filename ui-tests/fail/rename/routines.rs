//! Functions and procedures that get another name.
aludel::chain! { databases: [postgres 13, mariadb 10.6]; edition: 2026; }

use aludel::prelude::*;

migration! {
    /// A.
    revision A = "a";
    revises base;

    upgrade {
        create_table users { id: i64 primary_key identity, email: String }
        create_function deep {
            postgres: "CREATE FUNCTION deep(n int) RETURNS int LANGUAGE sql AS 'SELECT CASE WHEN n = 0 THEN 0 ELSE deep (n - 1) END'",
        };
        create_procedure again { mysql: "CREATE PROCEDURE again() BEGIN CALL again; END" };
        create_function one { postgres: "CREATE FUNCTION one() RETURNS trigger LANGUAGE sql AS 'SELECT 1'" };
        create_trigger touch on users {
            postgres: "CREATE TRIGGER touch BEFORE UPDATE ON users FOR EACH ROW EXECUTE FUNCTION one()",
        };
        rename_function deep to deeper;
        rename_procedure again to anew;
        rename_function one to uno;
        rename_function uno to due;
        rename_function on to uno;
        rename_procedure deep to deeper;
        rename_function deeper to deeper;
        rename_function deeper to due;
    }
}

fn main() {}

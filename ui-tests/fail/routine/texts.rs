//! The texts of functions and procedures, and what they depend on.
aludel::chain! { databases: [postgres 13, sqlite 3.35, mariadb 10.6]; edition: 2026; }

use aludel::prelude::*;

migration! {
    /// A.
    revision A = "a";
    revises base;

    upgrade {
        create_table users { id: i64 primary_key identity, email: String, name: String }
        create_table notes { id: i64 primary_key identity }
        create_table logs { id: i64 primary_key identity }
        create_function everywhere "CREATE FUNCTION everywhere() RETURNS int";
        create_function only_mysql { mysql: "CREATE FUNCTION only_mysql() RETURNS int RETURN 1", mariadb: "CREATE FUNCTION only_mysql() RETURNS int RETURN 1" }
        create_function of_users { postgres: "CREATE FUNCTION of_users() RETURNS int LANGUAGE sql AS 'SELECT count(email) FROM users'" } depends_on(users.email, users.name);
        create_procedure calls { postgres: "CREATE PROCEDURE calls() LANGUAGE sql AS 'SELECT of_users()'" } depends_on(function of_users, notes, logs);
        create_function of_users { postgres: "CREATE FUNCTION of_users() RETURNS int LANGUAGE sql AS 'SELECT 1'" }
        create_function lost { postgres: "CREATE FUNCTION lost() RETURNS int LANGUAGE sql AS 'SELECT 1'" } depends_on(user, users.mail, usrs.email, function of_user);
        rename_column users.email to mail;
        drop_column users.name fill("");
        rename_table notes to remarks;
        drop_table logs;
        drop_function everywere;
        drop_procedure of_users;
        replace_function of_users { postgres: "CREATE OR REPLACE FUNCTION of_users() RETURNS int LANGUAGE sql AS 'SELECT count(email) FROM users'" }
        replace_function of_nothing { postgres: "CREATE FUNCTION of_nothing() RETURNS int LANGUAGE sql AS 'SELECT 1'" }
        drop_function of_users;
        create_function kept { postgres: "CREATE FUNCTION kept() RETURNS int LANGUAGE sql AS 'SELECT 1'" }
    }
}

migration! {
    /// B.
    revision B = "b";
    revises A;

    upgrade {
        replace_function kept { postgres: "CREATE FUNCTION kept() RETURNS int LANGUAGE sql AS 'SELECT 2'" }
    }

    downgrade {
        replace_function kept { postgres: "CREATE FUNCTION kept() RETURNS int LANGUAGE sql AS 'SELECT 3'" }
    }
}

fn main() {}

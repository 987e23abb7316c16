//! A function that the chain makes, or says that it makes, is not missed on a database that has none of that name by itself.

use aludel::prelude::*;

aludel::chain! { databases: [postgres 13]; edition: 2026; }

migration! {
    revision Functions = "a1";
    revises base;

    upgrade {
        create_table customers { id: i64 primary_key, name: Option<String>, nick: Option<String> }
        create_function ifnull { postgres: "CREATE FUNCTION ifnull(a text, b text) RETURNS text IMMUTABLE LANGUAGE sql AS 'SELECT coalesce(a, b)'" }
        execute unchecked("CREATE FUNCTION unix_timestamp() RETURNS bigint LANGUAGE sql AS 'SELECT 1'") undo unchecked("DROP FUNCTION unix_timestamp()");
        execute "UPDATE customers SET nick = ifnull(nick, name)" undo nothing;
    }
}

migration! {
    revision Calls = "b2";
    revises Functions;

    upgrade {
        create_check_constraint on customers("ifnull(nick, name) <> ''") as ck_customers_named;
        create_index on customers(expr("ifnull(nick, name)")) as ix_called;
        create_view called "SELECT id, IFNULL(nick, name) AS name FROM customers";
        alter_column customers.nick { default: expr("ifnull(NULL, 'x')") }
        execute "UPDATE customers SET nick = ifnull(nick, name) WHERE id < unix_timestamp()" undo nothing;
        drop_view called;
        rename_column customers.nick to nickname;
    }
}

fn main() {}

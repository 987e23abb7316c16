//! Types that a function or procedure takes or returns, and those that it is said to depend on.
aludel::chain! { databases: [postgres 13]; edition: 2026; }

use aludel::prelude::*;

migration! {
    /// A.
    revision A = "a";
    revises base;

    upgrade {
        create_enum mood { "good", "bad" }
        create_enum colour { "red" }
        create_domain postcode: String;
        create_domain score: i32;
        create_table users { id: i64 primary_key, mood: enum mood }
        create_function rank { postgres: "CREATE FUNCTION rank(moods mood[], VARIADIC n int) RETURNS int RETURN 1" }
        create_function all_users { postgres: "CREATE FUNCTION all_users(colour int) RETURNS SETOF public.users LANGUAGE sql AS 'TABLE users'" }
        create_procedure send { postgres: "CREATE PROCEDURE send(INOUT code postcode DEFAULT '') LANGUAGE sql AS ''" }
        create_function paint { postgres: "CREATE FUNCTION paint() RETURNS int LANGUAGE plpgsql AS $$BEGIN RETURN 'red'::colour; END$$" } depends_on(enum colour, domain score);
        create_function other { postgres: "CREATE FUNCTION other() RETURNS int LANGUAGE sql AS 'SELECT 1'" } depends_on(enum color);
        create_function third { postgres: "CREATE FUNCTION third() RETURNS int LANGUAGE sql AS 'SELECT 1'" } depends_on(domain colour);
        drop_enum colour;
        rename_domain score to points;
        drop_domain postcode;
        alter_enum mood drop value "bad";
        rename_enum mood to feeling;
        drop_table users;
    }
}

fn main() {}

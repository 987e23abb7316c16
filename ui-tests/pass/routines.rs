//! Sequences, functions and procedures.
aludel::chain! { databases: [postgres 13, mariadb 10.6]; edition: 2026; }

use aludel::prelude::*;

migration! {
    /// A.
    revision A = "a";
    revises base;

    upgrade {
        create_sequence numbers { start: 100, increment: 5, min: 10, max: 1_000, cache: 1, cycle: true }
        create_sequence "down from 0" { increment: -1, max: 0, min: -10 }
        create_table tickets {
            number: i64 primary_key default(nextval(numbers)),
            other: Option<i64> default(nextval("down from 0")),
            function: Option<i64>,
        }
        create_function one {
            postgres: "CREATE OR REPLACE FUNCTION one() RETURNS int LANGUAGE sql AS $$SELECT 1; $$",
            mysql: "create function One() returns int return 1;",
        } depends_on(tickets.other, tickets.function, numbers)
        ;
        create_procedure two {
            postgres: "CREATE PROCEDURE two() LANGUAGE sql AS 'SELECT one()'",
        }
        create_procedure three { other: "CREATE PROCEDURE three() SELECT 1" } depends_on(function one);
    }
}

migration! {
    /// B.
    revision B = "b";
    revises A;

    upgrade {
        alter_sequence numbers { increment: 10, cycle: false }
        replace_function one { postgres: "CREATE FUNCTION one() RETURNS int LANGUAGE sql AS 'SELECT 2'" } depends_on(tickets);
        rename_column tickets.other to another;
        alter_column tickets.another { default: none };
        rename_sequence "down from 0" to down;
        drop_sequence down;
        drop_procedure three;
        drop_function one;
        rename_table tickets to orders;
    }
}

fn main() {}

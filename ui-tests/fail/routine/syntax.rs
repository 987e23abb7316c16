//! How functions and procedures are written.
aludel::chain! { databases: [postgres 13]; edition: 2026; }

use aludel::prelude::*;

migration! {
    /// A.
    revision A = "a";
    revises base;

    upgrade {
        create_function a;
        create_function b "SELECT 1";
        create_function c "CREATE FUNCTION see() RETURNS int";
        create_function d "CREATE PROCEDURE d()";
        create_function audit::e "CREATE FUNCTION e() RETURNS int";
        create_function f "CREATE FUNCTION \"F\"() RETURNS int";
        create_function g { sqlite: "CREATE FUNCTION g() RETURNS int" }
        create_function h "CREATE FUNCTION h() RETURNS int" depends_on();
        create_function i "CREATE FUNCTION i() RETURNS int" depends_on(users.);
        create_function j "CREATE FUNCTION j() RETURNS int" undo nothing;
        rename_function k;
    }
}

fn main() {}

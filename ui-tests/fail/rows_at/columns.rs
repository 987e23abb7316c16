//! Row structs that do not fit their table.
aludel::chain! { databases: [postgres 13, sqlite 3.35, mariadb 10.6]; edition: 2026; }

use aludel::prelude::*;

migration! {
    /// Tables.
    revision Tables = "a";
    revises base;

    upgrade {
        create_enum mood { "good", "bad" }
        create_table users {
            id: i64 primary_key identity,
            name: Varchar<80>,
            email: Option<Varchar<120>>,
            born: Option<Date>,
            seen: Timestamptz default(now()),
            mood: enum mood,
            price: Numeric<10, 2>,
            stars: u8,
            token: Uuid,
        }
        create_view names "SELECT name FROM users";
    }
}

migration! {
    /// One column more, one less.
    revision Later = "b";
    revises Tables;

    upgrade {
        add_column users.age: Option<i32>;
        drop_column users.born;
    }
}

rows_at! {
    struct Early at Tables.users { id: i64, age: Option<i32>, nmae: String, born: chrono::NaiveDate }
}

rows_at! {
    struct Late at Later.users { id: i32, born: Option<chrono::NaiveDate>, age: i32 }
}

rows_at! {
    struct Types at Later.users {
        name: Varchar<80>,
        email: Option<Vec<u8>>,
        seen: chrono::NaiveDateTime,
        mood: i16,
        price: rust_decimal::Decimal,
        stars: u8,
        token: String,
    }
}

rows_at! {
    struct Missing at Tables.user { id: i64, name: String }
}

rows_at! {
    struct OfView at Tables.names { name: String }
}

struct Own;

rows_at! {
    struct NoColumnType at Tables.users { id: Own }
}

rows_at! {
    struct Lost at Tabels.users { id: i64 }
}

fn main() {}

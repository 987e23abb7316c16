//! `rows_at!` where PostgreSQL alone is declared.

#![allow(clippy::unwrap_used, reason = "everything here is a test")]

use aludel::Migrator;
use aludel::model::Database;
use aludel::prelude::*;
use aludel_tests::harness::for_each_database;

aludel::chain! {
    databases: [postgres 13];
    edition: 2026;
}

migration! {
    /// Types of its own, and a row.
    revision Kinds = "a";
    revises base;

    upgrade {
        create_schema app;
        create_extension citext;
        create_domain stars: i16 check("VALUE <= 5");
        create_enum app::mood { "good", "bad" }
        create_table app::kinds {
            id: i64 primary_key,
            stars: domain stars, price: Numeric<10, 2>, sum: Decimal, citext: Citext,
            numbers: Array<i32>, texts: Array<Varchar<20>>, moods: enum app::mood,
        }
        bulk_insert app::kinds {
            id: 1, stars: 4, price: 12.50, sum: 0.125, citext: "Text", numbers: expr("'{1,2}'"), texts: expr("'{a,b}'"), moods: "bad",
        }
        run read, version: 1, undo nothing;
    }
}

rows_at! {
    struct Kind at Kinds.app::kinds {
        stars: i16, price: rust_decimal::Decimal, sum: rust_decimal::Decimal, citext: String,
        numbers: Vec<i32>, texts: Vec<String>, moods as mood: String,
    }
}

async fn read(ctx: &mut Context<'_>) -> Result<(), Box<dyn std::error::Error + Send + Sync>> {
    let select = Kind::select(ctx.database(), "WHERE id = $1");
    let row: Kind = sqlx::query_as(select).bind(1_i64).fetch_one(ctx.postgres()?).await?;
    assert_eq!((row.price.to_string(), row.sum.to_string()), ("12.50".to_owned(), "0.125".to_owned()));
    assert_eq!((row.citext.as_str(), row.mood.as_str()), ("Text", "bad"));
    assert_eq!(row.stars, 4);
    assert_eq!((row.numbers, row.texts), (vec![1, 2], vec!["a".to_owned(), "b".to_owned()]));
    Ok(())
}

#[test]
fn fields_hold_what_the_compiler_says() {
    for_each_database(async |db| {
        if db.database == Database::Postgres {
            Migrator::new().upgrade(&db.url, "head").await.unwrap();
        }
    });
}

//! `rows_at!` where MariaDB with a UUID type of its own is declared.

#![allow(clippy::unwrap_used, reason = "everything here is a test")]

use aludel::Migrator;
use aludel::model::Database;
use aludel::prelude::*;
use aludel_tests::harness::for_each_database;

aludel::chain! {
    databases: [mariadb 10.7];
    edition: 2026;
}

migration! {
    /// Types of its own, and a row.
    revision Kinds = "a";
    revises base;

    upgrade {
        create_table kinds {
            id: u64 primary_key, tiny: i8, byte: u8, small: u16, large: u32, wide: i16,
            price: Numeric<10, 2>, uuid: Uuid, blob: Blob,
        }
        bulk_insert kinds {
            id: 18446744073709551615, tiny: -1, byte: 255, small: 65535, large: 4294967295, wide: -2,
            price: 12.50, uuid: "6f1e1b1c-6a3e-4a57-9d7c-0d6d1a2b3c4d", blob: expr("X'0102'"),
        }
        run read, version: 1, undo nothing;
    }
}

rows_at! {
    struct Kind at Kinds.kinds {
        id: u64, tiny: i8, byte: u8, small: u16, large: u32, wide: i16,
        price: rust_decimal::Decimal, uuid: uuid::Uuid, blob: Vec<u8>,
    }
}

async fn read(ctx: &mut Context<'_>) -> Result<(), Box<dyn std::error::Error + Send + Sync>> {
    let row: Kind = sqlx::query_as(Kind::select(ctx.database(), "")).fetch_one(ctx.mysql()?).await?;
    assert_eq!((row.id, row.tiny, row.byte), (u64::MAX, -1, u8::MAX));
    assert_eq!((row.small, row.large, row.wide), (u16::MAX, u32::MAX, -2));
    assert_eq!(
        (row.price.to_string(), row.uuid),
        ("12.50".to_owned(), "6f1e1b1c-6a3e-4a57-9d7c-0d6d1a2b3c4d".parse()?)
    );
    assert_eq!(row.blob, [1, 2]);
    Ok(())
}

#[test]
fn fields_hold_what_the_compiler_says() {
    for_each_database(async |db| {
        if db.database == Database::Mariadb {
            Migrator::new().upgrade(&db.url, "head").await.unwrap();
        }
    });
}

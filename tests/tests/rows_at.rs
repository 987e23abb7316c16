//! `rows_at!` on every database: what the compiler lets a field hold is what sqlx reads into it.

#![allow(clippy::unwrap_used, clippy::float_cmp, reason = "everything here is a test")]

use aludel::Migrator;
use aludel::model::Database;
use aludel::prelude::*;
use aludel_tests::harness::for_each_database;

aludel::chain! {
    databases: [postgres 13, sqlite 3.35, mariadb 10.6];
    edition: 2026;
}

/// The connection of the actual database.
macro_rules! on {
    ($ctx:expr, $connection:ident => $body:expr) => {
        match $ctx.database() {
            Database::Postgres => {
                let $connection = $ctx.postgres()?;
                $body
            }
            Database::Sqlite => {
                let $connection = $ctx.sqlite()?;
                $body
            }
            Database::Mysql | Database::Mariadb => {
                let $connection = $ctx.mysql()?;
                $body
            }
        }
    };
}

migration! {
    /// A column of each type that every database has, and a row.
    revision Kinds = "a";
    revises base;

    upgrade {
        create_enum mood { "good", "bad" }
        create_table kinds {
            small: i16, middle: i32, large: i64 primary_key, tiny: i8, medium: I24,
            real: f32, double: f64, truth: bool,
            text: String, varchar: Varchar<20>, char: Char<3>, tinytext: TinyText, mood: enum mood,
            bytes: Bytes, binary: Binary<2>, uuid: Uuid,
            date: Date, time: Time, timestamp: Timestamp, seconds: Timestamp<0>, moment: Timestamptz, now: Timestamptz default(now()),
            json: Json, jsonb: Jsonb,
            nothing: Option<i64>, "no text": Option<Varchar<20>>, type: Option<enum mood>,
        }
        bulk_insert kinds {
            small: -1, middle: 2, large: 3, tiny: 4, medium: 5, real: 0.5, double: 0.25, truth: true,
            text: "text", varchar: "varchar", char: "abc", tinytext: "tiny", mood: "bad",
            bytes: expr { postgres: "'\\x0102'", _: "X'0102'" }, binary: expr { postgres: "'\\x0304'", _: "X'0304'" },
            uuid: "6f1e1b1c-6a3e-4a57-9d7c-0d6d1a2b3c4d",
            date: "2026-11-21", time: "13:45:01", timestamp: "2026-11-21 13:45:02", seconds: "2026-11-21 13:45:03",
            moment: expr { mysql: "'2026-11-21 13:45:04'", _: "'2026-11-21 13:45:04Z'" }, json: "{\"a\": [1]}", jsonb: "[true]",
            nothing: null, "no text": null, type: null,
        }
    }
}

migration! {
    /// Half of it goes, the table is called otherwise.
    revision Read = "b";
    revises Kinds;

    upgrade {
        run read_with_chrono, version: 1, undo nothing;
        run read_with_time, version: 1, undo nothing;
        rename_column kinds.varchar to name;
        rename_table kinds to sorts;
        run read_later, version: 1, undo nothing;
    }
}

rows_at! {
    #[derive(Debug, PartialEq)]
    struct Kind at Kinds.kinds {
        small: i16, middle: i32, large: i64, tiny: i16, medium: i32,
        real: f32, double: f64, truth: bool,
        text: String, varchar: String, char: String, tinytext: String, mood: String,
        bytes: Vec<u8>, binary: Vec<u8>, uuid: uuid::Uuid,
        date: chrono::NaiveDate, time: chrono::NaiveTime, timestamp: chrono::NaiveDateTime, seconds: chrono::NaiveDateTime,
        moment: chrono::DateTime<chrono::Utc>, now: chrono::DateTime<chrono::Utc>,
        json: serde_json::Value, jsonb: serde_json::Value,
        nothing: Option<i64>, "no text" as no_text: Option<String>, type: Option<String>,
    }
}

rows_at! {
    struct Timed at Kinds.kinds {
        date: time::Date, time: Option<time::Time>, timestamp: time::PrimitiveDateTime,
        moment: time::OffsetDateTime, now: time::OffsetDateTime,
    }
}

rows_at! {
    struct Sort at Read.sorts { large: i64, name: String }
}

type Failed = Box<dyn std::error::Error + Send + Sync>;

async fn read_with_chrono(ctx: &mut Context<'_>) -> Result<(), Failed> {
    let select = Kind::select(ctx.database(), "WHERE small < 0 ORDER BY large");
    let row: Kind = on!(ctx, connection => sqlx::query_as(select).fetch_one(connection).await?);
    let date: chrono::NaiveDate = "2026-11-21".parse()?;
    let at = |second| date.and_hms_opt(13, 45, second).unwrap();
    let now = row.now;
    let expected = Kind {
        small: -1,
        middle: 2,
        large: 3,
        tiny: 4,
        medium: 5,
        real: 0.5,
        double: 0.25,
        truth: true,
        text: "text".to_owned(),
        varchar: "varchar".to_owned(),
        char: "abc".to_owned(),
        tinytext: "tiny".to_owned(),
        mood: "bad".to_owned(),
        bytes: vec![1, 2],
        binary: vec![3, 4],
        uuid: "6f1e1b1c-6a3e-4a57-9d7c-0d6d1a2b3c4d".parse()?,
        date,
        time: at(1).time(),
        timestamp: at(2),
        seconds: at(3),
        moment: at(4).and_utc(),
        now,
        json: serde_json::json!({ "a": [1] }),
        jsonb: serde_json::json!([true]),
        nothing: None,
        no_text: None,
        r#type: None,
    };
    assert_eq!(row, expected);
    assert!((chrono::Utc::now() - now).num_minutes().abs() < 10, "{now}");
    Ok(())
}

async fn read_with_time(ctx: &mut Context<'_>) -> Result<(), Failed> {
    let select = Timed::select(ctx.database(), "");
    let row: Timed = on!(ctx, connection => sqlx::query_as(select).fetch_one(connection).await?);
    assert_eq!((row.date.to_string(), row.timestamp.date()), ("2026-11-21".to_owned(), row.date));
    assert_eq!(row.time.map(|time| (time.hour(), time.minute(), time.second())), Some((13, 45, 1)));
    assert_eq!(row.moment.unix_timestamp(), 1_795_268_704);
    assert!((time::OffsetDateTime::now_utc() - row.now).whole_minutes().abs() < 10, "{}", row.now);
    Ok(())
}

async fn read_later(ctx: &mut Context<'_>) -> Result<(), Failed> {
    let select = Sort::select(ctx.database(), "");
    let row: Sort = on!(ctx, connection => sqlx::query_as(select).fetch_one(connection).await?);
    assert_eq!((row.large, row.name.as_str()), (3, "varchar"));
    Ok(())
}

#[test]
fn fields_hold_what_the_compiler_says() {
    for_each_database(async |db| {
        let run = Migrator::new().upgrade(&db.url, "head").await;
        assert_eq!(run.map(|report| report.revisions.len()).map_err(|error| error.to_string()), Ok(2));
    });
}

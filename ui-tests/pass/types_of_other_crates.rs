//! The types that people have in their structs, each behind a feature.
aludel::chain! { databases: [postgres 13, sqlite 3.35]; edition: 2026; }

use aludel::model::Type;
use aludel::prelude::*;
use rust_decimal::Decimal;
use uuid::Uuid;

migration! {
    /// A.
    revision A = "a";
    revises base;

    upgrade {
        create_table t {
            id: Uuid primary_key default(uuid()), a: chrono::NaiveDate default(today()), b: chrono::NaiveTime,
            c: chrono::NaiveDateTime, d: chrono::DateTime<chrono::Utc> default(now()), e: Option<time::Date>, f: time::Time,
            g: time::PrimitiveDateTime, h: time::OffsetDateTime, i: jiff::civil::Date, j: jiff::civil::Time,
            k: jiff::civil::DateTime, l: Option<jiff::Timestamp>, m: jiff::Span, n: serde_json::Value default("{}"),
            o: Decimal default(12.50),
        }
    }
}

fn main() {
    assert_eq!(<Uuid as SqlType>::TYPE, Type::Uuid);
    assert_eq!(<chrono::DateTime<chrono::FixedOffset> as SqlType>::TYPE, <Timestamptz as SqlType>::TYPE);
    assert_eq!(<time::PrimitiveDateTime as SqlType>::TYPE, <jiff::civil::DateTime as SqlType>::TYPE);
    assert_eq!(<serde_json::Value as SqlType>::TYPE, Type::Jsonb);
    assert_eq!(<Decimal as SqlType>::TYPE, Type::Decimal);
}

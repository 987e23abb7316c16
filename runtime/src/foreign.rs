//! Column types of other crates, a feature for each, which is one of sqlx, too: it reads and writes their values. Of jiff sqlx knows nothing.

#[cfg(feature = "chrono")]
use crate::model::{NotNull, SqlType, Type};

macro_rules! types_of {
    ($($feature:literal $holds:literal: $($ty:ty => $name:ident $(($digits:literal))?),*;)*) => { $($(
        #[cfg(feature = $feature)]
        impl crate::model::SqlType for $ty {
            const TYPE: crate::model::Type<'static> = crate::model::Type::$name $(($digits))?;
            const HOLDS: bool = $holds;
        }
        #[cfg(feature = $feature)]
        impl crate::model::NotNull for $ty {}
    )*)* };
}

types_of! {
    "uuid" true: uuid::Uuid => Uuid;
    "chrono" true: chrono::NaiveDate => Date, chrono::NaiveTime => Time(6), chrono::NaiveDateTime => Timestamp(6);
    "time" true:
        time::Date => Date,
        time::Time => Time(6),
        time::PrimitiveDateTime => Timestamp(6),
        time::OffsetDateTime => Timestamptz(6);
    "jiff" false:
        jiff::civil::Date => Date,
        jiff::civil::Time => Time(6),
        jiff::civil::DateTime => Timestamp(6),
        jiff::Timestamp => Timestamptz(6),
        jiff::Span => Interval;
    "json" true: serde_json::Value => Jsonb;
    "decimal" true: rust_decimal::Decimal => Decimal;
}

#[cfg(feature = "chrono")]
impl<Z: chrono::TimeZone> SqlType for chrono::DateTime<Z> {
    const TYPE: Type<'static> = Type::Timestamptz(6);
}
#[cfg(feature = "chrono")]
impl<Z: chrono::TimeZone> NotNull for chrono::DateTime<Z> {}

//! Column types of other crates, a feature for each. Only their names are used here: to read and write such values,
//! turn on the same feature of sqlx.

#[cfg(feature = "chrono")]
use crate::model::{NotNull, SqlType, Type};

macro_rules! types_of {
    ($($feature:literal $($ty:ty => $name:ident $(($digits:literal))?),*;)*) => { $($(
        #[cfg(feature = $feature)]
        impl crate::model::SqlType for $ty {
            const TYPE: crate::model::Type<'static> = crate::model::Type::$name $(($digits))?;
        }
        #[cfg(feature = $feature)]
        impl crate::model::NotNull for $ty {}
    )*)* };
}

types_of! {
    "uuid" uuid::Uuid => Uuid;
    "chrono" chrono::NaiveDate => Date, chrono::NaiveTime => Time(6), chrono::NaiveDateTime => Timestamp(6);
    "time"
        time::Date => Date,
        time::Time => Time(6),
        time::PrimitiveDateTime => Timestamp(6),
        time::OffsetDateTime => Timestamptz(6);
    "jiff"
        jiff::civil::Date => Date,
        jiff::civil::Time => Time(6),
        jiff::civil::DateTime => Timestamp(6),
        jiff::Timestamp => Timestamptz(6),
        jiff::Span => Interval;
    "json" serde_json::Value => Jsonb;
    "decimal" rust_decimal::Decimal => Decimal;
}

#[cfg(feature = "chrono")]
impl<Z: chrono::TimeZone> SqlType for chrono::DateTime<Z> {
    const TYPE: Type<'static> = Type::Timestamptz(6);
}
#[cfg(feature = "chrono")]
impl<Z: chrono::TimeZone> NotNull for chrono::DateTime<Z> {}

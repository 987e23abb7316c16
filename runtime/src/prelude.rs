//! What a file of revisions needs: `use aludel::prelude::*;`.

pub use crate::exec::{Context, RowAt};
pub use crate::model::{
    Array, Bytes, Char, Date, Decimal, Interval, Json, Jsonb, Numeric, SqlType, Text, Time, Timestamp, Timestamptz,
    Uuid, Varchar,
};
pub use crate::model::{
    Binary, Blob, I24, LongBlob, LongText, MediumBlob, MediumText, TinyBlob, TinyText, U24, Varbinary, Year,
};
pub use crate::model::{
    Bit, Cidr, Citext, DateRange, Inet, Int4Range, Int8Range, Macaddr, Money, NumRange, Oid, Point, TsRange, TstzRange,
    Tsvector, Varbit, Xml,
};
pub use crate::{chain, migration, repeatable, rows_at};

//! Values that a revision is made of: names, types, defaults, SQL texts, and what a chain declares.
//!
//! Everything here is borrowed `Copy` data, so that it can stand in a `static` that the compiler evaluates.
//! No SQL is written here and nothing allocates.

mod chain;
mod collation;
mod mysql;
mod name;
mod numbering;
mod object;
mod postgres;
mod reading;
mod sql;
mod types;
mod value;

pub(crate) use chain::DOWN;
pub use chain::{Bound, Chain, Database, Databases, Term, Version};
pub use collation::charset_of;
pub use mysql::{Binary, Blob, I24, MediumBlob, MediumText, MysqlType, TinyBlob, TinyText, U24, Varbinary, Year};
pub use name::{Name, TableName, hash, same_text};
pub use numbering::Numbering;
pub use object::ObjectKind;
pub use postgres::{
    Bit, Cidr, Citext, DateRange, Inet, Int4Range, Int8Range, Macaddr, Money, NumRange, Oid, Point, PostgresType,
    TsRange, TstzRange, Tsvector, Varbit, Xml,
};
pub use reading::{ColumnUse, Insert, Of, Reading, Scope, Spot, TableUse};
pub(crate) use sql::same_pieces;
pub use sql::{Piece, Refused, Sql, SqlText};
pub use types::{
    Array, Bytes, Char, Date, Decimal, Declared, Interval, Json, Jsonb, LongBlob, LongText, NotNull, Numeric, SqlType,
    Text, Time, Timestamp, Timestamptz, Type, Uuid, Varchar,
};
pub use value::{Action, Deferrable, Value};

//! SQLite's declared types. They are chosen for the affinity they give and for what sqlx makes of them.
//!
//! `INTEGER` is kept for identity columns: a sole primary key of exactly that type is the rowid, so an integer that is not
//! numbered by the database must be called something else.

use crate::model::{MysqlType, Type};

pub(in crate::dialect) const IDENTITY: &str = "INTEGER";

pub(in crate::dialect) fn spell(ty: &Type<'_>) -> String {
    match ty {
        Type::SmallInt => "SMALLINT".into(),
        Type::Integer => "INT".into(),
        Type::BigInt => "BIGINT".into(),
        Type::Real => "REAL".into(),
        Type::Double => "DOUBLE".into(),
        Type::Numeric(precision, scale) => format!("NUMERIC({precision},{scale})"),
        Type::Decimal => "NUMERIC".into(),
        Type::Bool => "BOOLEAN".into(),
        Type::Varchar(length) => format!("VARCHAR({length})"),
        Type::Char(length) => format!("CHAR({length})"),
        Type::Bytes | Type::Uuid => "BLOB".into(),
        Type::Date => "DATE".into(),
        Type::Time(_) => "TIME".into(),
        Type::Timestamp(_) => "DATETIME".into(),
        Type::Timestamptz(_) => "TIMESTAMP".into(),
        // A column called JSON would have numeric affinity and turn the text `1.0` into a number.
        Type::Text | Type::Interval | Type::Json | Type::Jsonb | Type::Enum { .. } => "TEXT".into(),
        Type::Array(element) => format!("{}[]", spell(element)),
        Type::Postgres(of) => of.sql().to_ascii_uppercase(),
        Type::Mysql(of) => spell(&of.portable()),
        Type::Domain { base, .. } => spell(base),
        Type::Sql(text) => (*text).into(),
    }
}

/// The type in a `STRICT` table, which takes six names alone: what has the affinity, or else `ANY`, which changes no value. An
/// integer is `INT`, because an `INTEGER` key would be numbered.
pub(in crate::dialect) fn strict(spelt: &str) -> String {
    let has = |words: &[&str]| words.iter().any(|word| spelt.to_ascii_uppercase().contains(word));
    let ty = match spelt {
        _ if has(&["INT", "BOOL"]) => "INT",
        _ if has(&["CHAR", "CLOB", "TEXT", "DATE", "TIME"]) => "TEXT",
        "" | "BLOB" => "BLOB",
        _ if has(&["REAL", "FLOA", "DOUB", "NUMERIC", "DECIMAL"]) => "REAL",
        _ => "ANY",
    };
    ty.to_owned()
}

pub(in crate::dialect) const fn loss(ty: &Type<'_>) -> Option<&'static str> {
    match ty {
        Type::SmallInt | Type::Integer => Some("the range is not enforced"),
        Type::Real => Some("64 bits are stored"),
        Type::Numeric(..) | Type::Decimal => Some("stored as a float when it is no integer: about 15 digits survive"),
        Type::Bool => Some("stored as 0 and 1"),
        Type::Varchar(_) => Some("the length is not enforced"),
        Type::Char(_) => Some("the length is not enforced, nothing is padded"),
        Type::Uuid => Some("stored as 16 bytes; `uuid()` makes random ones without version bits"),
        Type::Date | Type::Time(_) => Some("stored as text"),
        Type::Timestamp(_) => Some("stored as text; `now()` has whole seconds, in UTC"),
        Type::Timestamptz(_) => Some("stored as text with its offset; `now()` has whole seconds, in UTC"),
        Type::Interval => Some("stored as text, no arithmetic"),
        Type::Json | Type::Jsonb => Some("stored as text, not validated"),
        Type::Array(_) | Type::Domain { .. } | Type::Postgres(_) | Type::Mysql(MysqlType::BigIntUnsigned) => {
            Some("not available: the compiler refuses it")
        }
        Type::Mysql(_) => Some("a wider type: the range or length is not enforced"),
        Type::Enum { .. } => Some("stored as text; a check holds the values"),
        Type::BigInt | Type::Double | Type::Text | Type::Bytes | Type::Sql(_) => None,
    }
}

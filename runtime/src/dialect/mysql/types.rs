//! The types of MySQL and MariaDB, in the spelling of `information_schema`, integer widths left out.

use crate::dialect::Server;
use crate::model::{Database, Type, Version};

pub(in crate::dialect) fn spell(server: Server, ty: &Type<'_>) -> String {
    match ty {
        Type::SmallInt => "smallint".into(),
        Type::Integer => "int".into(),
        Type::BigInt => "bigint".into(),
        Type::Real => "float".into(),
        Type::Double => "double".into(),
        Type::Numeric(precision, scale) => format!("decimal({precision},{scale})"),
        Type::Decimal => "decimal".into(),
        Type::Bool => "tinyint(1)".into(),
        Type::Text => "longtext".into(),
        Type::Varchar(length) => format!("varchar({length})"),
        Type::Char(length) => format!("char({length})"),
        Type::Bytes => "longblob".into(),
        Type::Uuid if has_uuid(server) => "uuid".into(),
        Type::Uuid => "binary(16)".into(),
        Type::Date => "date".into(),
        Type::Time(digits) => format!("time{}", fraction(*digits)),
        // Not TIMESTAMP: that ends in 2038, and its first column in a table updates itself under old defaults.
        Type::Timestamp(digits) | Type::Timestamptz(digits) => format!("datetime{}", fraction(*digits)),
        Type::Interval => "varchar(64)".into(),
        Type::Json | Type::Jsonb if server.database == Database::Mariadb => "longtext".into(),
        Type::Json | Type::Jsonb => "json".into(),
        Type::Array(element) => format!("{}[]", spell(server, element)),
        Type::Postgres(of) => of.sql().into(),
        Type::Mysql(of) => match of.length() {
            Some(length) => format!("{}({length})", of.sql()),
            None => of.sql().into(),
        },
        // the values are the schema's: see `dialect/project.rs`
        Type::Enum { name, .. } => (*name).into(),
        Type::Domain { base, .. } => spell(server, base),
        Type::Sql(text) => (*text).into(),
    }
}

/// Whole seconds are what is meant, and shown, when nothing is said.
fn fraction(digits: u8) -> String {
    if digits == 0 { String::new() } else { format!("({digits})") }
}

/// MariaDB has a UUID type since 10.7; older ones and MySQL keep 16 bytes.
pub(in crate::dialect) const fn has_uuid(server: Server) -> bool {
    matches!(server.database, Database::Mariadb) && server.version.at_least(Version(10, 7))
}

pub(in crate::dialect) const fn loss(ty: &Type<'_>) -> Option<&'static str> {
    match ty {
        Type::Bool => Some("stored as 0 and 1; other small numbers fit too"),
        Type::Text | Type::Bytes => Some("up to 4 GB; cannot be in a key or index"),
        Type::Varchar(_) => Some("a key takes 768 characters at most"),
        Type::Char(_) => Some("255 characters at most; trailing blanks are cut when read"),
        Type::Uuid => Some("`uuid` on MariaDB 10.7 and newer, 16 bytes elsewhere"),
        Type::Time(_) => Some("also takes spans up to 838 hours"),
        Type::Timestamp(_) => Some("years 1000 to 9999"),
        Type::Timestamptz(_) => Some("no zone is stored: `now()` is UTC, write UTC yourself, with or without a `Z`"),
        Type::Interval => Some("stored as text, no arithmetic"),
        Type::Json | Type::Jsonb => Some("MariaDB stores text and checks `json_valid`"),
        Type::Decimal | Type::Array(_) | Type::Domain { .. } | Type::Postgres(_) => {
            Some("not available: the compiler refuses it")
        }
        Type::SmallInt
        | Type::Integer
        | Type::BigInt
        | Type::Real
        | Type::Double
        | Type::Numeric(..)
        | Type::Date
        | Type::Mysql(_)
        | Type::Enum { .. }
        | Type::Sql(_) => None,
    }
}

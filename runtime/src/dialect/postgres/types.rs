//! PostgreSQL's types, in the spelling of `format_type`.

use crate::model::{MysqlType, PostgresType, Type};

pub(in crate::dialect) fn spell(ty: &Type<'_>) -> String {
    match ty {
        Type::SmallInt => "smallint".into(),
        Type::Integer => "integer".into(),
        Type::BigInt => "bigint".into(),
        Type::Real => "real".into(),
        Type::Double => "double precision".into(),
        Type::Numeric(precision, scale) => format!("numeric({precision},{scale})"),
        Type::Decimal => "numeric".into(),
        Type::Bool => "boolean".into(),
        Type::Text => "text".into(),
        Type::Varchar(length) => format!("character varying({length})"),
        Type::Char(length) => format!("character({length})"),
        Type::Bytes => "bytea".into(),
        Type::Uuid => "uuid".into(),
        Type::Date => "date".into(),
        Type::Time(digits) => format!("time{} without time zone", fraction(*digits)),
        Type::Timestamp(digits) => format!("timestamp{} without time zone", fraction(*digits)),
        Type::Timestamptz(digits) => format!("timestamp{} with time zone", fraction(*digits)),
        Type::Interval => "interval".into(),
        Type::Json => "json".into(),
        Type::Jsonb => "jsonb".into(),
        Type::Array(element) => format!("{}[]", spell(element)),
        Type::Postgres(of) => match of.length() {
            Some(length) => format!("{}({length})", of.sql()),
            None => of.sql().into(),
        },
        Type::Mysql(of) => spell(&of.portable()),
        // their names are the schema's: see `dialect/project.rs`
        Type::Enum { name, .. } => (*name).into(),
        Type::Domain { name, .. } => name.name.text.into(),
        Type::Sql(text) => (*text).into(),
    }
}

/// Six digits after the second are what is meant when nothing is said.
fn fraction(digits: u8) -> String {
    if digits == 6 { String::new() } else { format!("({digits})") }
}

pub(in crate::dialect) const fn loss(ty: &Type<'_>) -> Option<&'static str> {
    match ty {
        Type::Mysql(MysqlType::BigIntUnsigned) => Some("not available: the compiler refuses it"),
        Type::Mysql(_) => Some("a wider type: the range or length is not enforced"),
        Type::Postgres(PostgresType::Citext) => Some("needs `create_extension \"citext\";` before it"),
        _ => None,
    }
}

//! PostgreSQL's types, in the spelling of `format_type`.

use crate::model::Type;

pub(in crate::dialect) fn spell(ty: &Type<'_>) -> String {
    match ty {
        Type::SmallInt => "smallint".into(),
        Type::Integer => "integer".into(),
        Type::BigInt => "bigint".into(),
        Type::Real => "real".into(),
        Type::Double => "double precision".into(),
        Type::Numeric(precision, scale) => format!("numeric({precision},{scale})"),
        Type::Bool => "boolean".into(),
        Type::Text => "text".into(),
        Type::Varchar(length) => format!("character varying({length})"),
        Type::Char(length) => format!("character({length})"),
        Type::Bytes => "bytea".into(),
        Type::Uuid => "uuid".into(),
        Type::Date => "date".into(),
        Type::Time => "time without time zone".into(),
        Type::Timestamp => "timestamp without time zone".into(),
        Type::Timestamptz => "timestamp with time zone".into(),
        Type::Interval => "interval".into(),
        Type::Json => "json".into(),
        Type::Jsonb => "jsonb".into(),
        Type::Array(element) => format!("{}[]", spell(element)),
        Type::Sql(text) => (*text).into(),
    }
}

pub(in crate::dialect) const fn loss(_: &Type<'_>) -> Option<&'static str> {
    None
}

//! Whether a default or fill value fits its column's type.

mod array;
mod given;
mod interval;
mod json;
mod moment;
mod network;
mod range;
mod set;

pub(super) use array::{Elements, Next, is_null};
use given::Given;

use super::sql::{check_sql, named};
use super::{Report, Schema};
use crate::model::{Chain, Databases, PostgresType, Spot, Sql, Type, Value};

/// Reports a value that does not fit: a "default" or a "fill", at that token.
pub(super) const fn check_value(
    value: &Value<'_>,
    ty: &Type<'_>,
    nullable: bool,
    (what, at): (&str, u16),
    chain: &Chain,
    schema: &Schema<'_>,
    report: &mut Report,
) {
    let ty = match ty {
        Type::Domain { base, .. } => *base,
        _ => ty,
    };
    match value {
        Value::Null => {
            if !nullable {
                report.at(at).say("the ").say(what).say(" is null, but the column is NOT NULL");
                report.help("make the type an `Option`, or give another value");
            }
        }
        Value::Bool(_) => kind(matches!(ty, Type::Bool | Type::Sql(_)), "a truth value", ty, what, at, report),
        Value::Int(number) => check_int(*number, ty, what, at, report),
        Value::Decimal(text) => check_decimal(text, ty, what, at, report),
        Value::Str(text) => Given { text, what, at, on: chain.databases }.check(ty, report),
        Value::Now => {
            let fits = matches!(ty, Type::Timestamp(_) | Type::Timestamptz(_) | Type::Sql(_));
            kind(fits, "`now()`", ty, what, at, report);
        }
        Value::Today => kind(matches!(ty, Type::Date | Type::Sql(_)), "`today()`", ty, what, at, report),
        Value::Uuid => kind(matches!(ty, Type::Uuid | Type::Sql(_)), "`uuid()`", ty, what, at, report),
        Value::Nextval(_) => {
            let fits = ty.is_integer() || matches!(ty, Type::Numeric(..) | Type::Decimal | Type::Sql(_));
            kind(fits, "`nextval(…)`", ty, what, at, report);
        }
        Value::Expr(sql) => {
            check_sql(sql, chain, schema, report);
            if let Some((name, spot)) = first(sql, chain.databases) {
                report.at(at).say("the ").say(what).say(" names the column ").name(name);
                report.spot(spot);
                report
                    .help("use `generated(…)` for a column that is computed from others, or `execute` for a data step");
            }
        }
    }
}

/// The first column that a text for one of the databases names: `current_user` is none on PostgreSQL, but elsewhere.
const fn first<'a>(sql: &Sql<'a>, databases: Databases) -> Option<(&'a str, Spot)> {
    let mut i = 0;
    while i < sql.names.len() {
        if let Some((_, spot)) = named(sql, i, databases) {
            return Some((sql.names[i].text, spot));
        }
        i += 1;
    }
    None
}

pub(super) const fn kind(fits: bool, value: &str, ty: &Type<'_>, what: &str, at: u16, report: &mut Report) {
    if !fits {
        report.at(at).say("the ").say(what).say(" is ").say(value).say(", but the column is ").ty(ty);
        report.help("give a value of the column's type, or `expr(\"…\")`");
    }
}

const fn check_int(number: i128, ty: &Type<'_>, what: &str, at: u16, report: &mut Report) {
    let (least, most) = match ty {
        Type::Domain { base, .. } => return check_int(number, base, what, at, report),
        Type::SmallInt => (i16::MIN as i128, i16::MAX as i128),
        Type::Integer => (i32::MIN as i128, i32::MAX as i128),
        Type::BigInt => (i64::MIN as i128, i64::MAX as i128),
        Type::Numeric(p, s) => {
            let digits = p.saturating_sub(*s);
            let most = if digits >= 38 { i128::MAX } else { 10i128.pow(digits as u32) - 1 };
            (-most, most)
        }
        Type::Mysql(of) => match of.range() {
            Some(range) => range,
            None => return kind(false, "a number", ty, what, at, report),
        },
        Type::Postgres(PostgresType::Oid) => (0, u32::MAX as i128),
        Type::Real | Type::Double | Type::Decimal | Type::Postgres(PostgresType::Money) | Type::Sql(_) => return,
        Type::Bool
        | Type::Text
        | Type::Varchar(_)
        | Type::Char(_)
        | Type::Bytes
        | Type::Uuid
        | Type::Date
        | Type::Time(_)
        | Type::Timestamp(_)
        | Type::Timestamptz(_)
        | Type::Interval
        | Type::Json
        | Type::Jsonb
        | Type::Postgres(_)
        | Type::Enum { .. }
        | Type::Array(_) => return kind(false, "a number", ty, what, at, report),
    };
    if number < least || number > most {
        report.at(at).say("the ").say(what).say(" ").number(number).say(" is out of range for ").ty(ty);
        report.help("it holds ").number(least).say(" to ").number(most);
    }
}

const fn check_decimal(text: &str, ty: &Type<'_>, what: &str, at: u16, report: &mut Report) {
    match ty {
        Type::Real | Type::Double | Type::Decimal | Type::Postgres(PostgresType::Money) | Type::Sql(_) => {}
        Type::Numeric(p, s) => {
            let (before, after) = digits(text);
            if after > *s as usize || before > p.saturating_sub(*s) as usize {
                report.at(at).say("the ").say(what).say(" ").say(text).say(" does not fit ").ty(ty);
                report.help("it has ").number((*p - *s) as i128).say(" digits before the point and ");
                report.number(*s as i128).say(" after it");
            }
        }
        _ => kind(false, "a decimal number", ty, what, at, report),
    }
}

/// How many digits stand before and after the point, leading zeros not counted.
const fn digits(text: &str) -> (usize, usize) {
    let bytes = text.as_bytes();
    let (mut before, mut after, mut point, mut i) = (0, 0, false, 0);
    while i < bytes.len() {
        match bytes[i] {
            b'.' => point = true,
            b'0' if !point && before == 0 => {}
            b'0'..=b'9' if point => after += 1,
            b'0'..=b'9' => before += 1,
            _ => {}
        }
        i += 1;
    }
    (before, after)
}

/// How many characters the text has.
pub(super) const fn characters(text: &str) -> usize {
    let bytes = text.as_bytes();
    let (mut count, mut i) = (0, 0);
    while i < bytes.len() {
        if bytes[i] & 0b1100_0000 != 0b1000_0000 {
            count += 1;
        }
        i += 1;
    }
    count
}

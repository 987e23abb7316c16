//! Whether a default or fill value fits its column's type.

use super::sql::{check_sql, is_named};
use super::types::MYSQLS;
use super::{Report, Schema};
use crate::model::{Chain, Database, Databases, MysqlType, PostgresType, Sql, Type, Value};

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
        Value::Str(text) => check_text(text, ty, what, at, chain.databases, report),
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
            if let Some(name) = first(sql, chain.databases) {
                report.at(at).say("the ").say(what).say(" names the column ").name(name);
                report
                    .help("use `generated(…)` for a column that is computed from others, or `execute` for a data step");
            }
        }
    }
}

/// The first column that a text for one of the databases names: `current_user` is none on PostgreSQL, but elsewhere.
const fn first<'a>(sql: &Sql<'a>, databases: Databases) -> Option<&'a str> {
    let mut i = 0;
    while i < sql.names.len() {
        if is_named(sql, i, databases) {
            return Some(sql.names[i].text);
        }
        i += 1;
    }
    None
}

const fn kind(fits: bool, value: &str, ty: &Type<'_>, what: &str, at: u16, report: &mut Report) {
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

const fn check_text(text: &str, ty: &Type<'_>, what: &str, at: u16, on: Databases, report: &mut Report) {
    match ty {
        Type::Varchar(n) | Type::Char(n) => {
            let length = characters(text);
            if length > *n as usize {
                report
                    .at(at)
                    .say("the ")
                    .say(what)
                    .say(" has ")
                    .number(length as i128)
                    .say(" characters, but the column is ");
                report.ty(ty).help("shorten it, or make the column longer");
            }
        }
        Type::Uuid if !is_uuid(text) => {
            report.at(at).say("the ").say(what).say(" ").name(text).say(" is no UUID");
            report.help("write it as `00000000-0000-0000-0000-000000000000`, or `uuid()` for a new one per row");
        }
        Type::Date if !looks_like(text, b"0000-00-00") => shape(text, "a date", "2026-11-21", what, at, report),
        Type::Time(_) if !looks_like(text, b"00:00:00") => shape(text, "a time", "13:45:00", what, at, report),
        Type::Timestamp(_) | Type::Timestamptz(_) if !looks_like(text, b"0000-00-00 00:00:00") => {
            shape(text, "a date and time", "2026-11-21 13:45:00", what, at, report);
        }
        Type::Timestamp(_) | Type::Timestamptz(_) => check_zone(text, ty, what, at, on, report),
        Type::Postgres(PostgresType::Bit(n)) if !is_bits(text) || text.len() != *n as usize => {
            bits(text, ty, what, at, report);
        }
        Type::Postgres(PostgresType::Varbit(n)) if !is_bits(text) || text.len() > *n as usize => {
            bits(text, ty, what, at, report);
        }
        Type::Mysql(MysqlType::TinyText | MysqlType::MediumText) => {}
        Type::SmallInt
        | Type::Integer
        | Type::BigInt
        | Type::Real
        | Type::Double
        | Type::Numeric(..)
        | Type::Decimal
        | Type::Bool
        | Type::Bytes
        | Type::Postgres(PostgresType::Oid)
        | Type::Mysql(_) => kind(false, "a string", ty, what, at, report),
        Type::Text
        | Type::Uuid
        | Type::Date
        | Type::Time(_)
        | Type::Interval
        | Type::Json
        | Type::Jsonb
        | Type::Postgres(_)
        | Type::Array(_)
        | Type::Enum { .. }
        | Type::Domain { .. }
        | Type::Sql(_) => {}
    }
}

/// What stands behind the seconds: PostgreSQL reads any zone, and SQLite keeps what it gets.
const fn check_zone(text: &str, ty: &Type<'_>, what: &str, at: u16, on: Databases, report: &mut Report) {
    let zone = without_fraction(text.as_bytes().split_at(SECONDS).1);
    // the dialect takes it off: the column keeps UTC
    if zone.is_empty() || matches!(ty, Type::Timestamptz(_)) && matches!(zone, b"Z" | b"z") {
        return;
    }
    // MySQL reads `+01:00`
    let refused = if is_offset(zone) { on.and(MARIADB) } else { on.and(MYSQLS) };
    if !refused.is_empty() {
        report.at(at).say("the ").say(what).say(" ").name(text).say(" says a zone, which ").databases(refused);
        report.say(" would refuse");
        report.help(match ty {
            Type::Timestamptz(_) => "write it in UTC, with a `Z` at the end",
            _ => "leave the zone out",
        });
    }
}

/// `2026-11-21 13:45:00`.
const SECONDS: usize = 19;
const MARIADB: Databases = Databases(Database::Mariadb.bit());

/// What is behind `.123456`.
const fn without_fraction(text: &[u8]) -> &[u8] {
    let [b'.', rest @ ..] = text else { return text };
    let mut rest = rest;
    while let [b'0'..=b'9', after @ ..] = rest {
        rest = after;
    }
    rest
}

/// Whether this is `+01:00`.
const fn is_offset(zone: &[u8]) -> bool {
    matches!(zone, [b'+' | b'-', b'0'..=b'9', b'0'..=b'9', b':', b'0'..=b'9', b'0'..=b'9'])
}

/// Whether this is `00000000-0000-0000-0000-000000000000`.
const fn is_uuid(text: &str) -> bool {
    let (text, mut i) = (text.as_bytes(), 0);
    while i < text.len() {
        let fits = if matches!(i, 8 | 13 | 18 | 23) { text[i] == b'-' } else { text[i].is_ascii_hexdigit() };
        if !fits {
            return false;
        }
        i += 1;
    }
    text.len() == 36
}

const fn shape(text: &str, noun: &str, example: &str, what: &str, at: u16, report: &mut Report) {
    report.at(at).say("the ").say(what).say(" ").name(text).say(" is not ").say(noun);
    report.help("write it as ").name(example);
}

const fn bits(text: &str, ty: &Type<'_>, what: &str, at: u16, report: &mut Report) {
    report.at(at).say("the ").say(what).say(" ").name(text).say(" does not fit ").ty(ty);
    report.help("write one `0` or `1` for each bit");
}

const fn is_bits(text: &str) -> bool {
    let (text, mut i) = (text.as_bytes(), 0);
    while i < text.len() {
        if text[i] != b'0' && text[i] != b'1' {
            return false;
        }
        i += 1;
    }
    true
}

/// Whether the text starts with the pattern, in which `0` is any digit and a blank may be a `T`.
const fn looks_like(text: &str, pattern: &[u8]) -> bool {
    let text = text.as_bytes();
    if text.len() < pattern.len() {
        return false;
    }
    let mut i = 0;
    while i < pattern.len() {
        let fits = match pattern[i] {
            b'0' => b'0' <= text[i] && text[i] <= b'9',
            b' ' => text[i] == b' ' || text[i] == b'T',
            other => text[i] == other,
        };
        if !fits {
            return false;
        }
        i += 1;
    }
    // 0000-00-00 00:00:00
    let (time, dated) = (pattern.len() - 8, pattern[4] == b'-');
    let date = !dated || in_range(text, 5, 1, 12) && in_range(text, 8, 1, 31);
    let timed = pattern[pattern.len() - 3] == b':';
    date && (!timed
        || in_range(text, time, 0, 23) && in_range(text, time + 3, 0, 59) && in_range(text, time + 6, 0, 59))
}

/// Whether the two digits at `i` are a number from `least` to `most`.
const fn in_range(text: &[u8], i: usize, least: u8, most: u8) -> bool {
    let number = (text[i] - b'0') * 10 + text[i + 1] - b'0';
    least <= number && number <= most
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

//! What the declared databases can do with a type.

use super::Report;
use crate::model::{Chain, Database, Databases, Type};

pub(super) const POSTGRES: Databases = Databases(Database::Postgres.bit());
/// MySQL and MariaDB.
pub(super) const MYSQLS: Databases = Databases(Database::Mysql.bit() | Database::Mariadb.bit());

/// Reports a type that does not exist, or not on a declared database.
pub(super) const fn check_type(ty: &Type<'_>, at: u16, chain: &Chain, report: &mut Report) {
    let on = chain.databases;
    match ty {
        Type::Varchar(0) | Type::Char(0) => {
            report.at(at).ty(ty).say(" holds no character").help("give it a length of at least 1");
        }
        Type::Varchar(n) => {
            limit(ty, at, *n, 10_485_760, on.and(POSTGRES), report);
            limit(ty, at, *n, 16_383, on.and(MYSQLS), report);
        }
        Type::Char(n) => {
            limit(ty, at, *n, 10_485_760, on.and(POSTGRES), report);
            limit(ty, at, *n, 255, on.and(MYSQLS), report);
        }
        Type::Numeric(0, _) => {
            report.at(at).ty(ty).say(" has no digits").help("give it a precision of at least 1");
        }
        Type::Numeric(p, s) if *s > *p => {
            report.at(at).ty(ty).say(": the scale is larger than the precision");
            report.help("the precision counts all digits, the scale those after the point");
        }
        Type::Numeric(p, s) => {
            limit(ty, at, *p as u32, 1000, on.and(POSTGRES), report);
            limit(ty, at, *p as u32, 65, on.and(MYSQLS), report);
            if *p <= 65 {
                limit(ty, at, *s as u32, 30, on.and(MYSQLS), report);
            }
        }
        Type::Array(of) => {
            let without = on.without(POSTGRES);
            if without.is_empty() {
                check_type(of, at, chain, report);
            } else {
                report.at(at).say("a column cannot be ").ty(ty).say(": there are no arrays on ").databases(without);
                report.help("store the list as `Json`, or in a table of its own");
            }
        }
        Type::SmallInt
        | Type::Integer
        | Type::BigInt
        | Type::Real
        | Type::Double
        | Type::Bool
        | Type::Text
        | Type::Bytes
        | Type::Uuid
        | Type::Date
        | Type::Time
        | Type::Timestamp
        | Type::Timestamptz
        | Type::Interval
        | Type::Json
        | Type::Jsonb
        | Type::Sql(_) => {}
    }
}

const fn limit(ty: &Type<'_>, at: u16, n: u32, most: u32, on: Databases, report: &mut Report) {
    if n > most && !on.is_empty() {
        report.at(at).ty(ty).say(" is more than ").databases(on).say(" takes: ").number(most as i128);
        report.help(match ty {
            Type::Varchar(_) | Type::Char(_) => "use a smaller one, or `String` for text of any length",
            _ => "use a smaller one",
        });
    }
}

/// The declared databases that refuse a foreign key from a column of type `a` to one of type `b`.
///
/// PostgreSQL needs an `=` between the two (`PostgreSQL docs, CREATE TABLE, REFERENCES`); InnoDB wants the same type, only
/// the length of text may differ (`MySQL manual, FOREIGN KEY Constraints, Conditions and Restrictions`); SQLite takes all.
pub(super) const fn key_refused(a: &Type<'_>, b: &Type<'_>, on: Databases) -> Databases {
    if a.same(b) || matches!(a, Type::Sql(_)) || matches!(b, Type::Sql(_)) {
        return Databases::NONE;
    }
    let text = matches!(a, Type::Text | Type::Varchar(_)) && matches!(b, Type::Text | Type::Varchar(_));
    let chars = matches!(a, Type::Char(_)) && matches!(b, Type::Char(_));
    let integers = a.is_integer() && b.is_integer();
    let moments = is_moment(a) && is_moment(b);
    let decimals = matches!(a, Type::Numeric(..)) && matches!(b, Type::Numeric(..));
    let floats = matches!(a, Type::Real | Type::Double) && matches!(b, Type::Real | Type::Double);
    let postgres = text || chars || integers || moments || decimals || floats;
    let mysql = text || chars;
    let mut refused = Databases::NONE;
    if !postgres {
        refused = Databases(refused.0 | POSTGRES.0);
    }
    if !mysql {
        refused = Databases(refused.0 | MYSQLS.0);
    }
    refused.and(on)
}

const fn is_moment(ty: &Type<'_>) -> bool {
    matches!(ty, Type::Date | Type::Timestamp | Type::Timestamptz)
}

/// Whether PostgreSQL asks for `USING` to turn `from` into `to`: there is no assignment cast (`pg_cast`).
#[expect(clippy::match_same_arms, reason = "one reason per line")]
pub(super) const fn needs_using(from: &Type<'_>, to: &Type<'_>) -> bool {
    match (from, to) {
        (Type::Sql(_), _) | (_, Type::Sql(_)) => false,
        (Type::Array(a), Type::Array(b)) => needs_using(a, b),
        // Everything has an assignment cast to text.
        (_, Type::Text | Type::Varchar(_) | Type::Char(_)) => false,
        (a, b) if is_number(a) && is_number(b) => false,
        (a, b) if is_moment(a) && is_moment(b) => false,
        (Type::Timestamp | Type::Timestamptz | Type::Interval, Type::Time) | (Type::Time, Type::Interval) => false,
        (Type::Json | Type::Jsonb, Type::Json | Type::Jsonb) => false,
        (a, b) => !a.same(b),
    }
}

const fn is_number(ty: &Type<'_>) -> bool {
    matches!(ty, Type::SmallInt | Type::Integer | Type::BigInt | Type::Real | Type::Double | Type::Numeric(..))
}

/// The most that InnoDB takes in a key, in bytes.
pub(super) const KEY_BYTES: u32 = 3072;

pub(super) const SHORTEN: &str = "3072 are the most, a character counts 4: shorten the columns";

/// How many of them a column of this type takes, four for each character of utf8mb4; 0 if only the server knows.
pub(super) const fn key_bytes(ty: &Type<'_>) -> u32 {
    match ty {
        Type::Bool => 1,
        Type::SmallInt => 2,
        Type::Date => 3,
        Type::Integer | Type::Real => 4,
        Type::Time => 6,
        Type::BigInt | Type::Double | Type::Timestamp | Type::Timestamptz => 8,
        Type::Uuid => 16,
        Type::Interval => 256,
        Type::Varchar(n) | Type::Char(n) => n.saturating_mul(4),
        Type::Numeric(p, s) => decimal_bytes(p.saturating_sub(*s)) + decimal_bytes(*s),
        Type::Text | Type::Bytes | Type::Json | Type::Jsonb | Type::Array(_) | Type::Sql(_) => 0,
    }
}

/// Nine digits are four bytes, what is left over every two begun digits one.
const fn decimal_bytes(digits: u16) -> u32 {
    digits as u32 / 9 * 4 + (digits as u32 % 9).div_ceil(2)
}

/// What to do about a type that cannot be indexed.
pub(super) const fn indexable(ty: &Type<'_>) -> &'static str {
    match ty {
        Type::Json | Type::Jsonb => "index a generated column that holds the part you look for",
        _ => "give it a type of limited length: `Varchar<N>`",
    }
}

/// The declared databases that cannot have a column of this type in a key or index.
pub(super) const fn unindexable(ty: &Type<'_>, on: Databases) -> Databases {
    match ty {
        Type::Json => on.and(Databases(POSTGRES.0 | MYSQLS.0)),
        Type::Text | Type::Bytes | Type::Jsonb => on.and(MYSQLS),
        Type::Varchar(n) if *n > 768 => on.and(MYSQLS),
        Type::Varchar(_)
        | Type::SmallInt
        | Type::Integer
        | Type::BigInt
        | Type::Real
        | Type::Double
        | Type::Numeric(..)
        | Type::Bool
        | Type::Char(_)
        | Type::Uuid
        | Type::Date
        | Type::Time
        | Type::Timestamp
        | Type::Timestamptz
        | Type::Interval
        | Type::Array(_)
        | Type::Sql(_) => Databases::NONE,
    }
}

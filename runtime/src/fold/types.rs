//! What the declared databases can do with a type.

use super::Report;
use crate::model::{Chain, Database, Databases, MysqlType, PostgresType, Type};

pub(super) const POSTGRES: Databases = Databases(Database::Postgres.bit());
/// MySQL and MariaDB.
pub(super) const MYSQLS: Databases = Databases(Database::Mysql.bit() | Database::Mariadb.bit());

/// The longest that MySQL and MariaDB take: characters of a `Varchar` in utf8mb4, of a `Char`, digits of a `Numeric`, and of those behind
/// the point.
const VARCHAR: u32 = 16_383;
const CHAR: u32 = 255;
const DIGITS: u16 = 65;
const SCALE: u16 = 30;

/// Reports a type that does not exist, or not on a declared database.
pub(super) const fn check_type(ty: &Type<'_>, at: u16, chain: &Chain, report: &mut Report) {
    let on = chain.databases;
    match ty {
        Type::Varchar(0) | Type::Char(0) => {
            report.at(at).ty(ty).say(" holds no character").help("give it a length of at least 1");
        }
        // what MySQL takes, the others take: most types are done without a call
        Type::Varchar(..=VARCHAR) | Type::Char(..=CHAR) => {}
        Type::Numeric(p @ 1..=DIGITS, s @ ..=SCALE) if *s <= *p => {}
        Type::Varchar(n) => {
            limit(ty, at, *n, 10_485_760, on.and(POSTGRES), report);
            limit(ty, at, *n, VARCHAR, on.and(MYSQLS), report);
        }
        Type::Char(n) => {
            limit(ty, at, *n, 10_485_760, on.and(POSTGRES), report);
            limit(ty, at, *n, CHAR, on.and(MYSQLS), report);
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
            limit(ty, at, *p as u32, DIGITS as u32, on.and(MYSQLS), report);
            if *p <= DIGITS {
                limit(ty, at, *s as u32, SCALE as u32, on.and(MYSQLS), report);
            }
        }
        Type::Time(p) | Type::Timestamp(p) | Type::Timestamptz(p) if *p > 6 => {
            report.at(at).ty(ty).say(" is finer than a microsecond").help("use at most 6 digits");
        }
        Type::Decimal => {
            let without = on.and(MYSQLS);
            if !without.is_empty() {
                report
                    .at(at)
                    .say("a column cannot be `Decimal`: on ")
                    .databases(without)
                    .say(", decimals have a fixed size");
                report.help("say how many digits, and how many of them after the point: `Numeric<12, 2>`");
            }
        }
        Type::Postgres(of) => check_postgres(*of, at, on, report),
        Type::Mysql(of) => check_mysql(*of, at, on, report),
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
        | Type::Time(_)
        | Type::Timestamp(_)
        | Type::Timestamptz(_)
        | Type::Interval
        | Type::Json
        | Type::Jsonb
        | Type::Enum { .. }
        | Type::Domain { .. }
        | Type::Sql(_) => {}
    }
}

const fn check_postgres(of: PostgresType, at: u16, on: Databases, report: &mut Report) {
    let (ty, without) = (Type::Postgres(of), on.without(POSTGRES));
    if !without.is_empty() {
        report.at(at).say("a column cannot be ").ty(&ty).say(": there is no such type on ").databases(without);
        report.help(instead(of));
    } else if let Some(0) = of.length() {
        report.at(at).ty(&ty).say(" holds no bit").help("give it a length of at least 1");
    } else if let Some(length) = of.length() {
        limit(&ty, at, length, 83_886_080, on, report);
    }
}

/// What every database has in place of the type.
const fn instead(of: PostgresType) -> &'static str {
    match of {
        PostgresType::Inet | PostgresType::Cidr | PostgresType::Macaddr => "store the text: `Varchar<43>`",
        PostgresType::Citext => "store the text in lower case: `Varchar<N>`",
        PostgresType::Xml => "store the text: `String`",
        PostgresType::Tsvector => "keep the text, and its words in a table of their own",
        PostgresType::Money => "use `Numeric<19, 2>`",
        PostgresType::Oid => "use `i64`",
        PostgresType::Bit(_) | PostgresType::Varbit(_) => "use a `bool` for each bit, an `i64`, or `Bytes`",
        PostgresType::Point => "use two columns: an `f64` for each coordinate",
        PostgresType::Int4Range
        | PostgresType::Int8Range
        | PostgresType::NumRange
        | PostgresType::TsRange
        | PostgresType::TstzRange
        | PostgresType::DateRange => "use two columns: where it starts and where it ends",
    }
}

const fn check_mysql(of: MysqlType, at: u16, on: Databases, report: &mut Report) {
    let ty = Type::Mysql(of);
    match of {
        MysqlType::BigIntUnsigned => {
            let without = on.without(MYSQLS);
            if !without.is_empty() {
                report.at(at).say("a column cannot be `u64`: no integer is that large on ").databases(without);
                report.help("use `i64`, or `Numeric<20, 0>`");
            }
        }
        MysqlType::Binary(0) | MysqlType::Varbinary(0) => {
            report.at(at).ty(&ty).say(" holds no byte").help("give it a length of at least 1");
        }
        MysqlType::Binary(n) => limit(&ty, at, n, 255, on.and(MYSQLS), report),
        MysqlType::Varbinary(n) => limit(&ty, at, n, 65_532, on.and(MYSQLS), report),
        _ => {}
    }
}

const fn limit(ty: &Type<'_>, at: u16, n: u32, most: u32, on: Databases, report: &mut Report) {
    if n > most && !on.is_empty() {
        report.at(at).ty(ty).say(" is more than ").databases(on).say(" takes: ").number(most as i128);
        report.help(match ty {
            Type::Varchar(_) | Type::Char(_) => "use a smaller one, or `String` for text of any length",
            Type::Mysql(_) => "use a smaller one, or `Bytes` for any length",
            _ => "use a smaller one",
        });
    }
}

/// The declared databases that refuse a foreign key from a column of type `a` to one of type `b`.
///
/// PostgreSQL needs an `=` between the two (`PostgreSQL docs, CREATE TABLE, REFERENCES`); InnoDB wants the same type, only
/// the length of text may differ (`MySQL manual, FOREIGN KEY Constraints, Conditions and Restrictions`); SQLite takes all.
pub(super) const fn key_refused(a: &Type<'_>, b: &Type<'_>, on: Databases) -> Databases {
    let (a, b) = (a.base(), b.base());
    if a.same(b) || matches!(a, Type::Sql(_)) || matches!(b, Type::Sql(_)) {
        return Databases::NONE;
    }
    let text = matches!(a, Type::Text | Type::Varchar(_)) && matches!(b, Type::Text | Type::Varchar(_));
    let chars = matches!(a, Type::Char(_)) && matches!(b, Type::Char(_));
    // elsewhere one of MySQL's own types is the next wider one
    let (a, b) = (&a.portable(), &b.portable());
    let integers = a.is_integer() && b.is_integer();
    let moments = is_moment(a) && is_moment(b);
    let decimals = matches!(a, Type::Numeric(..) | Type::Decimal) && matches!(b, Type::Numeric(..) | Type::Decimal);
    let floats = matches!(a, Type::Real | Type::Double) && matches!(b, Type::Real | Type::Double);
    let postgres = a.same(b) || text || chars || integers || moments || decimals || floats;
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
    matches!(ty, Type::Date | Type::Timestamp(_) | Type::Timestamptz(_))
}

/// Whether PostgreSQL asks for `USING` to turn `from` into `to`: there is no assignment cast (`pg_cast`).
#[expect(clippy::match_same_arms, reason = "one reason per line")]
pub(super) const fn needs_using(from: &Type<'_>, to: &Type<'_>) -> bool {
    match (&from.base().portable(), &to.base().portable()) {
        (Type::Sql(_), _) | (_, Type::Sql(_)) => false,
        (Type::Array(a), Type::Array(b)) => needs_using(a, b),
        // Everything has an assignment cast to text.
        (_, Type::Text | Type::Varchar(_) | Type::Char(_)) => false,
        (a, b) if is_number(a) && is_number(b) => false,
        (a, b) if is_moment(a) && is_moment(b) => false,
        (Type::Time(_), Type::Time(_)) => false,
        (Type::Timestamp(_) | Type::Timestamptz(_) | Type::Interval, Type::Time(_)) => false,
        (Type::Time(_), Type::Interval) => false,
        (Type::Postgres(from), Type::Postgres(to)) => !own_casts(*from, *to),
        (Type::Postgres(PostgresType::Money), Type::Numeric(..) | Type::Decimal) => false,
        (Type::Integer | Type::BigInt | Type::Numeric(..) | Type::Decimal, Type::Postgres(PostgresType::Money)) => {
            false
        }
        (Type::Postgres(PostgresType::Oid), Type::Integer | Type::BigInt) => false,
        (Type::SmallInt | Type::Integer | Type::BigInt, Type::Postgres(PostgresType::Oid)) => false,
        (Type::Text | Type::Varchar(_) | Type::Char(_) | Type::Bool, Type::Postgres(PostgresType::Citext)) => false,
        (Type::Json | Type::Jsonb, Type::Json | Type::Jsonb) => false,
        // the dialect casts through text
        (Type::Text | Type::Varchar(_) | Type::Char(_) | Type::Enum { .. }, Type::Enum { .. }) => false,
        (a, b) => !a.same(b),
    }
}

/// Whether one of PostgreSQL's own types turns into another by itself.
const fn own_casts(from: PostgresType, to: PostgresType) -> bool {
    use PostgresType::{Bit, Cidr, Citext, Inet, Varbit};
    from.same(to)
        || matches!((from, to), (Inet | Cidr, Inet | Cidr) | (Inet, Citext) | (Bit(_) | Varbit(_), Bit(_) | Varbit(_)))
}

const fn is_number(ty: &Type<'_>) -> bool {
    matches!(
        ty,
        Type::SmallInt | Type::Integer | Type::BigInt | Type::Real | Type::Double | Type::Numeric(..) | Type::Decimal
    )
}

/// The most that InnoDB takes in a key, in bytes.
pub(super) const KEY_BYTES: u32 = 3072;

pub(super) const SHORTEN: &str = "3072 are the most, a character counts 4: shorten the columns";

/// How many of them a column of this type takes, four for each character of utf8mb4; 0 if only the server knows.
pub(super) const fn key_bytes(ty: &Type<'_>) -> u32 {
    match ty {
        Type::Bool => 1,
        Type::SmallInt | Type::Enum { .. } => 2,
        Type::Date => 3,
        Type::Integer | Type::Real => 4,
        Type::Time(p) => 3 + p.div_ceil(2) as u32,
        Type::Timestamp(p) | Type::Timestamptz(p) => 5 + p.div_ceil(2) as u32,
        Type::BigInt | Type::Double => 8,
        Type::Uuid => 16,
        Type::Interval => 256,
        Type::Varchar(n) | Type::Char(n) => n.saturating_mul(4),
        Type::Numeric(p, s) => decimal_bytes(p.saturating_sub(*s)) + decimal_bytes(*s),
        Type::Mysql(of) => mysql_key_bytes(*of),
        Type::Domain { base, .. } => key_bytes(base),
        Type::Text
        | Type::Bytes
        | Type::Decimal
        | Type::Json
        | Type::Jsonb
        | Type::Array(_)
        | Type::Postgres(_)
        | Type::Sql(_) => 0,
    }
}

const fn mysql_key_bytes(of: MysqlType) -> u32 {
    match of {
        MysqlType::TinyInt | MysqlType::TinyIntUnsigned | MysqlType::Year => 1,
        MysqlType::SmallIntUnsigned => 2,
        MysqlType::MediumInt | MysqlType::MediumIntUnsigned => 3,
        MysqlType::IntUnsigned => 4,
        MysqlType::BigIntUnsigned => 8,
        MysqlType::Binary(n) | MysqlType::Varbinary(n) => n,
        MysqlType::TinyText | MysqlType::MediumText | MysqlType::TinyBlob | MysqlType::Blob | MysqlType::MediumBlob => {
            0
        }
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
        Type::Postgres(_) | Type::Array(_) => "index an expression over it",
        Type::Mysql(MysqlType::TinyBlob | MysqlType::Blob | MysqlType::MediumBlob | MysqlType::Varbinary(_))
        | Type::Bytes => "give it a type of limited length: `Varbinary<N>`, at most 3072",
        _ => "give it a type of limited length: `Varchar<N>`",
    }
}

/// The declared databases that cannot have a column of this type in a key or index.
pub(super) const fn unindexable(ty: &Type<'_>, on: Databases) -> Databases {
    match ty {
        Type::Json => on.and(Databases(POSTGRES.0 | MYSQLS.0)),
        Type::Text | Type::Bytes | Type::Jsonb => on.and(MYSQLS),
        Type::Varchar(n) if *n > 768 => on.and(MYSQLS),
        Type::Postgres(PostgresType::Xml | PostgresType::Point) => on.and(POSTGRES),
        Type::Array(of) => unindexable(of, on).and(POSTGRES),
        Type::Domain { base, .. } => unindexable(base, on),
        Type::Mysql(of) => match of {
            MysqlType::TinyText
            | MysqlType::MediumText
            | MysqlType::TinyBlob
            | MysqlType::Blob
            | MysqlType::MediumBlob => on.and(MYSQLS),
            MysqlType::Varbinary(n) if *n > 3072 => on.and(MYSQLS),
            _ => Databases::NONE,
        },
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
        | Type::Decimal
        | Type::Time(_)
        | Type::Timestamp(_)
        | Type::Timestamptz(_)
        | Type::Interval
        | Type::Postgres(_)
        | Type::Enum { .. }
        | Type::Sql(_) => Databases::NONE,
    }
}

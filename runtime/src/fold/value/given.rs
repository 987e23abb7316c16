//! Texts that are given as values: whether the databases that would read them can.

use super::Report;
use super::array::check_array;
use super::interval::check_interval;
use super::json::check_json;
use super::moment::{check_date, check_time, check_timestamp};
use super::network::{check_address, check_macaddr};
use super::range::check_range;
use super::set::check_set;
use super::{characters, kind};
use crate::fold::types::MYSQLS;
use crate::model::{Databases, MysqlType, PostgresType, Type};

/// A text that is given for a column.
#[derive(Clone, Copy)]
pub(super) struct Given<'v> {
    pub(super) text: &'v str,
    /// "default", "fill" or "value".
    pub(super) what: &'v str,
    pub(super) at: u16,
    /// The databases that read it.
    pub(super) on: Databases,
}

impl Given<'_> {
    /// Reports a text that does not fit the type.
    pub(super) const fn check(self, ty: &Type<'_>, report: &mut Report) {
        match ty {
            Type::Varchar(n) | Type::Char(n) => self.check_length(*n, ty, report),
            Type::Mysql(MysqlType::TinyText) if !self.on.and(MYSQLS).is_empty() => self.check_length(255, ty, report),
            Type::Uuid if !is_uuid(self.text) => {
                self.begin(report).say(" ").name(self.text).say(" is no UUID");
                report.help("write it as `00000000-0000-0000-0000-000000000000`, or `uuid()` for a new one per row");
            }
            Type::Date => check_date(self, report),
            Type::Time(_) => check_time(self, report),
            Type::Timestamp(_) | Type::Timestamptz(_) => check_timestamp(self, ty, report),
            Type::Interval => check_interval(self, report),
            Type::Json | Type::Jsonb => check_json(self, report),
            Type::Array(of) => check_array(self, of, report),
            Type::Postgres(of) => self.check_postgres(*of, ty, report),
            Type::Sql(sql) => check_set(self, sql, report),
            Type::Mysql(MysqlType::TinyText | MysqlType::MediumText)
            | Type::Text
            | Type::Uuid
            | Type::Enum { .. }
            | Type::Domain { .. } => {}
            Type::SmallInt
            | Type::Integer
            | Type::BigInt
            | Type::Real
            | Type::Double
            | Type::Numeric(..)
            | Type::Decimal
            | Type::Bool
            | Type::Bytes
            | Type::Mysql(_) => kind(false, "a string", ty, self.what, self.at, report),
        }
    }

    const fn check_postgres(self, of: PostgresType, ty: &Type<'_>, report: &mut Report) {
        let length = self.text.len();
        match of {
            PostgresType::Oid => kind(false, "a string", ty, self.what, self.at, report),
            PostgresType::Bit(n) if !is_bits(self.text) || length != n as usize => self.bits(ty, report),
            PostgresType::Varbit(n) if !is_bits(self.text) || length > n as usize => self.bits(ty, report),
            PostgresType::Inet => check_address(self, false, report),
            PostgresType::Cidr => check_address(self, true, report),
            PostgresType::Macaddr => check_macaddr(self, report),
            PostgresType::Int4Range
            | PostgresType::Int8Range
            | PostgresType::NumRange
            | PostgresType::TsRange
            | PostgresType::TstzRange
            | PostgresType::DateRange => check_range(self, of, report),
            // what it reads depends on its settings, or is nearly everything
            PostgresType::Money
            | PostgresType::Citext
            | PostgresType::Xml
            | PostgresType::Tsvector
            | PostgresType::Point
            | PostgresType::Bit(_)
            | PostgresType::Varbit(_) => {}
        }
    }

    const fn check_length(self, most: u32, ty: &Type<'_>, report: &mut Report) {
        let length = characters(self.text);
        if length > most as usize {
            self.begin(report).say(" has ").number(length as i128).say(" characters, but the column is ").ty(ty);
            report.help("shorten it, or make the column longer");
        }
    }

    const fn bits(self, ty: &Type<'_>, report: &mut Report) {
        self.begin(report).say(" ").name(self.text).say(" does not fit ").ty(ty);
        report.help("write one `0` or `1` for each bit");
    }

    /// Starts a message: `the default`.
    pub(super) const fn begin(self, report: &mut Report) -> &mut Report {
        report.at(self.at).say("the ").say(self.what)
    }

    /// Starts a message: `` the default `2021-02-29` is not a date``.
    pub(super) const fn is_not<'r>(self, noun: &str, report: &'r mut Report) -> &'r mut Report {
        self.begin(report).say(" ").name(self.text).say(" is not ").say(noun)
    }
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

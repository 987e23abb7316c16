//! Dates and times, given as texts. Only what is written in figures is asked whether there is such a day.

use super::Report;
use super::given::Given;
use crate::fold::types::{MYSQLS, POSTGRES};
use crate::model::{Database, Databases, Type};

const MARIADB: Databases = Databases(Database::Mariadb.bit());
/// `2026-11-21`, `13:45:00`, and both with a blank between.
const DATE: usize = 10;
const TIME: usize = 8;
const SECONDS: usize = 19;

pub(super) const fn check_date(given: Given<'_>, report: &mut Report) {
    if is_infinite(given) {
        return;
    }
    if !looks_like(given.text, b"0000-00-00") {
        given.is_not("a date", report).help("write it as `2026-11-21`");
        return;
    }
    check_day(given, report);
    let (rest, refused) = (given.text.as_bytes().split_at(DATE).1, given.on.and(MYSQLS));
    // a time is cut off
    if !matches!(rest, [b'T', ..]) && has_letter(rest) && !refused.is_empty() {
        given.begin(report).say(" ").name(given.text).say(" is more than a date, which ").databases(refused);
        report.say(" would refuse").help("write it as `2026-11-21`");
    }
}

pub(super) const fn check_time(given: Given<'_>, report: &mut Report) {
    if !looks_like(given.text, b"00:00:00") {
        given.is_not("a time", report).help("write it as `13:45:00`");
        return;
    }
    let rest = without_fraction(given.text.as_bytes().split_at(TIME).1).trim_ascii();
    let refused = given.on.and(MYSQLS);
    if !rest.is_empty() && !refused.is_empty() {
        given.begin(report).say(" ").name(given.text).say(" is more than a time, which ").databases(refused);
        report.say(" would refuse").help("write it as `13:45:00`");
    }
}

pub(super) const fn check_timestamp(given: Given<'_>, ty: &Type<'_>, report: &mut Report) {
    if is_infinite(given) {
        return;
    }
    if !looks_like(given.text, b"0000-00-00 00:00:00") {
        given.is_not("a date and time", report).help("write it as `2026-11-21 13:45:00`");
        return;
    }
    check_day(given, report);
    check_zone(given, ty, report);
}

/// Whether this is `infinity`, which PostgreSQL alone has, or `-infinity`.
const fn is_infinite(given: Given<'_>) -> bool {
    let mut text = given.text.as_bytes();
    if let [b'-', rest @ ..] = text {
        text = rest;
    }
    given.on.has(Database::Postgres) && given.on.without(POSTGRES).is_empty() && text.eq_ignore_ascii_case(b"infinity")
}

/// Reports a day that its month has not; SQLite keeps what it gets.
const fn check_day(given: Given<'_>, report: &mut Report) {
    let text = given.text.as_bytes();
    let (year, month, day) = (number(text, 0) * 100 + number(text, 2), number(text, 5), number(text, 8));
    let (days, refused) = (days(year, month), given.on.without(Databases(Database::Sqlite.bit())));
    if year == 0 && given.on.has(Database::Postgres) {
        given.begin(report).say(" ").name(given.text).say(" is of the year 0, which PostgreSQL would refuse");
        report.help("the year before 1 is 1 BC");
    } else if day > days && !refused.is_empty() && !is_before_christ(text) {
        given.is_not("a date", report).help("that month has ").number(days as i128).say(" days");
    }
}

const fn days(year: u32, month: u32) -> u32 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => 29,
        2 => 28,
        _ => 31,
    }
}

/// Whether PostgreSQL counts the years another way: 1 BC is a leap year.
const fn is_before_christ(text: &[u8]) -> bool {
    matches!(text.trim_ascii_end(), [.., b'B' | b'b', b'C' | b'c'])
}

/// What stands behind the seconds: PostgreSQL reads any zone, and SQLite keeps what it gets.
const fn check_zone(given: Given<'_>, ty: &Type<'_>, report: &mut Report) {
    let zone = without_fraction(given.text.as_bytes().split_at(SECONDS).1);
    // the dialect takes it off: the column keeps UTC
    if zone.is_empty() || matches!(ty, Type::Timestamptz(_)) && matches!(zone, b"Z" | b"z") {
        return;
    }
    // MySQL reads `+01:00`
    let refused = if is_offset(zone) { given.on.and(MARIADB) } else { given.on.and(MYSQLS) };
    if !refused.is_empty() {
        given.begin(report).say(" ").name(given.text).say(" says a zone, which ").databases(refused);
        report.say(" would refuse");
        report.help(match ty {
            Type::Timestamptz(_) => "write it in UTC, with a `Z` at the end",
            _ => "leave the zone out",
        });
    }
}

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

const fn has_letter(text: &[u8]) -> bool {
    let mut rest = text;
    while let [byte, after @ ..] = rest {
        if byte.is_ascii_alphabetic() {
            return true;
        }
        rest = after;
    }
    false
}

/// Whether the text starts with the pattern, in which `0` is any digit and a blank may be a `T`.
pub(super) const fn looks_like(text: &str, pattern: &[u8]) -> bool {
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
const fn in_range(text: &[u8], i: usize, least: u32, most: u32) -> bool {
    let number = number(text, i);
    least <= number && number <= most
}

/// The two digits at `i`.
const fn number(text: &[u8], i: usize) -> u32 {
    (text[i] - b'0') as u32 * 10 + (text[i + 1] - b'0') as u32
}

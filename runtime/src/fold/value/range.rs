//! Ranges, given as texts. PostgreSQL alone has types of them.

use super::Report;
use super::given::Given;
use super::moment::looks_like;
use crate::model::PostgresType;

/// Reports what is no range, or one that ends before it begins.
pub(super) const fn check_range(given: Given<'_>, of: PostgresType, report: &mut Report) {
    const HELP: &str = "write it as `[1,10)`: `[` and `]` take the bound in, `(` and `)` leave it out";
    let text = given.text.as_bytes().trim_ascii();
    if text.eq_ignore_ascii_case(b"empty") {
        return;
    }
    let [b'[' | b'(', inside @ .., b']' | b')'] = text else {
        given.is_not("a range", report).help(HELP);
        return;
    };
    let (mut commas, mut comma, mut i) = (0, 0, 0);
    while i < inside.len() {
        match inside[i] {
            // a bound in quotes may be anything
            b'"' | b'\\' => return,
            b',' => (commas, comma) = (commas + 1, i),
            _ => {}
        }
        i += 1;
    }
    if commas != 1 {
        given.is_not("a range", report).say(": it has ");
        report.say(if commas == 0 { "no comma" } else { "more than one comma" }).help(HELP);
        return;
    }
    let (from, to) = inside.split_at(comma);
    let (from, to) = (from.trim_ascii(), to.split_at(1).1.trim_ascii());
    let backwards = match of {
        PostgresType::Int4Range | PostgresType::Int8Range => match (integer(from), integer(to)) {
            (Some(from), Some(to)) => from > to,
            _ => {
                check_integers(given, from, to, report);
                false
            }
        },
        PostgresType::DateRange => is_day(from) && is_day(to) && is_behind(from, to),
        _ => false,
    };
    if backwards {
        given.begin(report).say(" ").name(given.text).say(" ends before it begins");
        report.help("write the lower bound first");
    }
}

/// Reports a bound that is no integer; one that is left out has no end.
const fn check_integers(given: Given<'_>, from: &[u8], to: &[u8], report: &mut Report) {
    let wrong = if is_no_integer(from) { from } else { to };
    if is_no_integer(wrong)
        && let Ok(bound) = core::str::from_utf8(wrong)
    {
        given.is_not("a range of integers", report).say(": ").name(bound).say(" is none");
        report.help("write it as `[1,10)`");
    }
}

/// Whether no database reads the text as an integer; newer versions also read `0x1f` and `1_000`.
pub(super) const fn is_no_integer(text: &[u8]) -> bool {
    let digits = match text {
        [b'+' | b'-', digits @ ..] => digits,
        _ => text,
    };
    if text.is_empty() {
        return false;
    }
    let (mut i, begins) = (0, matches!(digits, [b'0'..=b'9', ..]));
    while i < digits.len() {
        if !digits[i].is_ascii_alphanumeric() && digits[i] != b'_' {
            return true;
        }
        i += 1;
    }
    !begins
}

/// What is written with digits alone, at most 18 of them.
const fn integer(text: &[u8]) -> Option<i64> {
    let (minus, digits) = match text {
        [b'-', digits @ ..] => (true, digits),
        _ => (false, text),
    };
    let (mut number, mut i) = (0, 0);
    while i < digits.len() {
        if !digits[i].is_ascii_digit() || i == 18 {
            return None;
        }
        number = number * 10 + (digits[i] - b'0') as i64;
        i += 1;
    }
    if i == 0 {
        return None;
    }
    Some(if minus { -number } else { number })
}

/// Whether it is written as `2026-11-21`, and no more.
const fn is_day(text: &[u8]) -> bool {
    match core::str::from_utf8(text) {
        Ok(text) => text.len() == 10 && looks_like(text, b"0000-00-00"),
        Err(_) => false,
    }
}

/// Whether a text of the same length comes behind the other.
const fn is_behind(a: &[u8], b: &[u8]) -> bool {
    let mut i = 0;
    while i < a.len() && i < b.len() {
        if a[i] != b[i] {
            return a[i] > b[i];
        }
        i += 1;
    }
    false
}

//! Spans of time, given as texts.

use super::Report;
use super::given::Given;
use crate::fold::report::Nearest;
use crate::fold::types::POSTGRES;

/// The words of PostgreSQL's spans of time, cut as it cuts them: `deltatktbl` in its `datetime.c`.
const UNITS: [&str; 57] = [
    "ago",
    "c",
    "cent",
    "centuries",
    "century",
    "d",
    "day",
    "days",
    "dec",
    "decade",
    "decades",
    "decs",
    "h",
    "hour",
    "hours",
    "hr",
    "hrs",
    "m",
    "microsecon",
    "mil",
    "millennia",
    "millennium",
    "millisecon",
    "mils",
    "min",
    "mins",
    "minute",
    "minutes",
    "mon",
    "mons",
    "month",
    "months",
    "ms",
    "msec",
    "msecond",
    "mseconds",
    "msecs",
    "s",
    "sec",
    "second",
    "seconds",
    "secs",
    "us",
    "usec",
    "usecond",
    "useconds",
    "usecs",
    "w",
    "week",
    "weeks",
    "y",
    "year",
    "years",
    "yr",
    "yrs",
    "infinity",
    "t",
];
/// How much of a word PostgreSQL looks at.
const WORD: usize = 10;

/// Reports what PostgreSQL does not read as a span of time; the others keep the text.
pub(super) const fn check_interval(given: Given<'_>, report: &mut Report) {
    if given.on.and(POSTGRES).is_empty() {
        return;
    }
    let mut rest = given.text.as_bytes();
    // `P1DT12H` has letters of its own
    if matches!(rest.trim_ascii_start(), [b'P' | b'p', b'0'..=b'9' | b'T' | b't' | b'-', ..]) {
        return;
    }
    let mut figures = false;
    while let [byte, after @ ..] = rest {
        if !byte.is_ascii_alphabetic() {
            figures |= byte.is_ascii_digit();
            rest = after;
            continue;
        }
        let (word, after) = rest.split_at(letters(rest));
        let Ok(word) = core::str::from_utf8(word) else { return };
        if !is_unit(word) {
            given.is_not("a span of time", report).say(": there is no unit ").name(word);
            help_unit(word, report);
            return;
        }
        // from version 17 on
        figures |= word.eq_ignore_ascii_case("infinity");
        rest = after;
    }
    if !figures {
        given.is_not("a span of time", report).help("write it as `1 day 12:00:00`");
    }
}

const fn letters(text: &[u8]) -> usize {
    let mut i = 0;
    while i < text.len() && text[i].is_ascii_alphabetic() {
        i += 1;
    }
    i
}

const fn is_unit(word: &str) -> bool {
    let word = if word.len() > WORD { word.split_at(WORD).0 } else { word };
    let mut i = 0;
    while i < UNITS.len() {
        if UNITS[i].eq_ignore_ascii_case(word) {
            return true;
        }
        i += 1;
    }
    false
}

const fn help_unit(word: &str, report: &mut Report) {
    let (mut nearest, mut i) = (Nearest::to(word), 0);
    while i < UNITS.len() {
        nearest.offer(word, UNITS[i]);
        i += 1;
    }
    match nearest.name {
        Some(name) => report.help("there is ").name(name),
        None => report.help("write it as `1 day 12:00:00`"),
    };
}

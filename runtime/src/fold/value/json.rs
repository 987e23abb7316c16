//! JSON, given as a text: PostgreSQL and MySQL have types of it, MariaDB checks `json_valid`, SQLite keeps what it gets.

use super::Report;
use super::given::Given;
use crate::fold::types::MYSQLS;
use crate::model::{Database, Databases, Spot};

const STRICT: Databases = Databases(Database::Postgres.bit() | Database::Mysql.bit());
/// How deep objects and lists can be in one another; what is deeper is let through.
const DEEPEST: u32 = 128;

/// Reports what is no JSON, at the character that cannot stand there.
pub(super) const fn check_json(given: Given<'_>, report: &mut Report) {
    let strict = !given.on.and(STRICT).is_empty();
    if !strict && given.on.and(MYSQLS).is_empty() {
        return;
    }
    let Some(at) = flaw(given.text.as_bytes(), strict) else { return };
    given.begin(report).say(" is not JSON: ");
    let (before, rest) = given.text.as_bytes().split_at(at);
    match rest {
        [] => report.say("it ends too early"),
        [byte @ b' '..=b'~', ..] => match core::str::from_utf8(&[*byte]) {
            Ok(text) => report.name(text).say(" cannot stand there"),
            Err(_) => report,
        },
        _ => report.say("this character cannot stand there"),
    };
    report.spot(spot(before));
    report.help("write it as `[1, true, null]`; a text has double quotes of its own");
}

/// Where the text behind these bytes begins.
const fn spot(before: &[u8]) -> Spot {
    let (mut spot, mut rest) = (Spot { line: 1, column: 1 }, before);
    while let [byte, after @ ..] = rest {
        if *byte == b'\n' {
            spot = Spot { line: spot.line.saturating_add(1), column: 1 };
        } else if *byte & 0b1100_0000 != 0b1000_0000 {
            spot.column = spot.column.saturating_add(1);
        }
        rest = after;
    }
    spot
}

/// What may come next.
#[derive(Clone, Copy)]
enum Next {
    Value,
    /// Behind `[`.
    ValueOrEnd,
    Key,
    /// Behind `{`.
    KeyOrEnd,
    Colon,
    /// Behind a value.
    Behind,
}

/// The byte that cannot stand where it does.
const fn flaw(text: &[u8], strict: bool) -> Option<usize> {
    // for each of those that are open whether it is an object, innermost last
    let (mut objects, mut depth) = (0u128, 0u32);
    let (mut next, mut at) = (Next::Value, 0);
    loop {
        while at < text.len() && matches!(text[at], b' ' | b'\t' | b'\n' | b'\r') {
            at += 1;
        }
        if at == text.len() {
            return if matches!(next, Next::Behind) && depth == 0 { None } else { Some(at) };
        }
        let in_object = depth > 0 && objects & 1 == 1;
        let (end, behind) = match (next, text[at]) {
            (Next::Behind, b',') if depth > 0 => (at + 1, if in_object { Next::Key } else { Next::Value }),
            (Next::Behind | Next::KeyOrEnd, b'}') if in_object => {
                (objects, depth) = (objects >> 1, depth - 1);
                (at + 1, Next::Behind)
            }
            (Next::Behind | Next::ValueOrEnd, b']') if depth > 0 && !in_object => {
                (objects, depth) = (objects >> 1, depth - 1);
                (at + 1, Next::Behind)
            }
            (Next::Colon, b':') => (at + 1, Next::Value),
            (Next::Value | Next::ValueOrEnd, open @ (b'{' | b'[')) => {
                if depth == DEEPEST {
                    return None;
                }
                (objects, depth) = (objects << 1 | (open == b'{') as u128, depth + 1);
                (at + 1, if open == b'{' { Next::KeyOrEnd } else { Next::ValueOrEnd })
            }
            (Next::Key | Next::KeyOrEnd, b'"') => (string(text, at + 1, strict), Next::Colon),
            (Next::Value | Next::ValueOrEnd, b'"') => (string(text, at + 1, strict), Next::Behind),
            (Next::Value | Next::ValueOrEnd, b'-' | b'0'..=b'9') => (number(text, at, strict), Next::Behind),
            (Next::Value | Next::ValueOrEnd, _) => match word(text.split_at(at).1) {
                0 => return Some(at),
                length => (at + length, Next::Behind),
            },
            _ => return Some(at),
        };
        // a part ends behind itself, or where it is broken
        let broken = end & BROKEN != 0;
        if broken {
            return Some(end & !BROKEN);
        }
        (at, next) = (end, behind);
    }
}

/// Marks the place of a flaw.
const BROKEN: usize = 1 << 31;

/// Behind the string whose first character is at `at`.
const fn string(text: &[u8], at: usize, strict: bool) -> usize {
    let mut at = at;
    while at < text.len() {
        match text[at] {
            b'"' => return at + 1,
            ..b' ' => return at | BROKEN,
            b'\\' => {
                at += 1;
                match text.split_at(at).1 {
                    [b'u', rest @ ..] => match hex(rest) {
                        4 => at += 5,
                        good => return (at + 1 + good) | BROKEN,
                    },
                    [b'"' | b'\\' | b'/' | b'b' | b'f' | b'n' | b'r' | b't', ..] => at += 1,
                    // MariaDB reads any other as itself
                    [_, ..] if !strict => at += 1,
                    _ => return at | BROKEN,
                }
            }
            _ => at += 1,
        }
    }
    at | BROKEN
}

/// How many hexadecimal digits, up to four.
const fn hex(text: &[u8]) -> usize {
    let mut i = 0;
    while i < 4 && i < text.len() && text[i].is_ascii_hexdigit() {
        i += 1;
    }
    i
}

/// Behind the number that begins there.
const fn number(text: &[u8], at: usize, strict: bool) -> usize {
    let start = if text[at] == b'-' { at + 1 } else { at };
    let mut end = match text.split_at(start).1 {
        [b'0', ..] => start + 1,
        [b'1'..=b'9', ..] => digits(text, start),
        _ => return start | BROKEN,
    };
    if end < text.len() && text[end] == b'.' {
        let behind = digits(text, end + 1);
        // MariaDB reads `1.`
        if strict && behind == end + 1 {
            return behind | BROKEN;
        }
        end = behind;
    }
    if end < text.len() && matches!(text[end], b'e' | b'E') {
        let signed = end + 1 < text.len() && matches!(text[end + 1], b'+' | b'-');
        let start = end + 1 + signed as usize;
        end = digits(text, start);
        if end == start {
            return end | BROKEN;
        }
    }
    end
}

/// Behind the digits that begin there.
const fn digits(text: &[u8], at: usize) -> usize {
    let mut at = at;
    while at < text.len() && text[at].is_ascii_digit() {
        at += 1;
    }
    at
}

/// How long the word is with which the text begins; 0 if that is none of JSON's.
const fn word(text: &[u8]) -> usize {
    match text {
        [b't', b'r', b'u', b'e', ..] | [b'n', b'u', b'l', b'l', ..] => 4,
        [b'f', b'a', b'l', b's', b'e', ..] => 5,
        _ => 0,
    }
}

//! The values of MySQL's `set(…)` and `enum(…)`, which a column has as `sql("set('a', 'b')")`.

use super::Report;
use super::given::Given;
use crate::fold::types::MYSQLS;

/// Reports a member that the type does not list. Letters are compared as most collations do.
pub(super) const fn check_set(given: Given<'_>, ty: &str, report: &mut Report) {
    let (ty, on) = (ty.as_bytes().trim_ascii(), given.on.and(MYSQLS));
    if on.is_empty() || !given.text.is_ascii() {
        return;
    }
    let (members, several) = match ty {
        [b's' | b'S', b'e' | b'E', b't' | b'T', rest @ ..] => (rest, true),
        [b'e' | b'E', b'n' | b'N', b'u' | b'U', b'm' | b'M', rest @ ..] => (rest, false),
        _ => return,
    };
    let [b'(', members @ ..] = members.trim_ascii_start() else { return };
    // the set of none
    if several && given.text.trim_ascii_end().is_empty() {
        return;
    }
    let mut rest = given.text.as_bytes();
    loop {
        let (member, behind) = rest.split_at(if several { comma(rest) } else { rest.len() });
        match lists(members, member.trim_ascii_end()) {
            Some(true) => {}
            None => return,
            Some(false) => {
                given.begin(report).say(" ").name(given.text);
                if let Ok(member) = core::str::from_utf8(member)
                    && several
                {
                    report.say(" has the member ").name(member);
                }
                if let Ok(ty) = core::str::from_utf8(ty) {
                    report.say(if several { ", which is not in " } else { " is not in " }).name(ty);
                }
                report.say(": ").databases(on).say(" would refuse it");
                report.help(if several {
                    "name members that it lists, with commas and no blanks between"
                } else {
                    "give one of those that it lists"
                });
                return;
            }
        }
        let [_, after @ ..] = behind else { return };
        rest = after;
    }
}

const fn comma(text: &[u8]) -> usize {
    let mut i = 0;
    while i < text.len() && text[i] != b',' {
        i += 1;
    }
    i
}

/// Whether a member is in the list, which ends at a `)`; `None` if the list is not read so easily.
const fn lists(members: &[u8], member: &[u8]) -> Option<bool> {
    let (mut rest, mut found) = (members, false);
    loop {
        rest = rest.trim_ascii_start();
        let [b'\'', inside @ ..] = rest else { return None };
        let mut i = 0;
        while i < inside.len() && inside[i] != b'\'' {
            if inside[i] == b'\\' || !inside[i].is_ascii() {
                return None;
            }
            i += 1;
        }
        let (listed, behind) = inside.split_at(i);
        found |= listed.trim_ascii_end().eq_ignore_ascii_case(member);
        rest = match behind {
            // a doubled quote is one
            [] | [_, b'\'', ..] => return None,
            [_, behind @ ..] => match behind.trim_ascii_start() {
                [b',', after @ ..] => after,
                [b')', ..] => return Some(found),
                _ => return None,
            },
        };
    }
}

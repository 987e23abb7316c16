//! Ids, times, labels.

use crate::duration;
use crate::errors::Errors;
use crate::syntax::Revision;

/// What targets mean by themselves.
const WORDS: [&str; 4] = ["head", "heads", "base", "current"];

/// Alembic's column for ids is this long.
const LONGEST_ID: usize = 32;

pub(super) fn check(revision: &Revision, errors: &mut Errors) {
    if let Some(id) = &revision.id {
        let text = id.value();
        if text.len() > LONGEST_ID {
            let message = format!("the id has {} characters, {LONGEST_ID} is the most", text.len());
            errors.at(id.span(), &message, "shorten it: 12 hex digits are usual");
        } else if !is_id(&text) {
            let help = "write letters, digits and `_` only, and none of the words that targets use";
            errors.at(id.span(), &format!("`{text}` is not an id"), help);
        }
    }
    if let Some(created) = &revision.created
        && !is_time(&created.value())
    {
        let message = format!("`{}` is not a time", created.value());
        errors.at(created.span(), &message, "write it as in RFC 3339: \"2026-11-21T10:15:00Z\"");
    }
    for time in [&revision.lock_timeout, &revision.statement_timeout].into_iter().flatten() {
        if duration::millis(&time.value()).is_none() {
            let message = format!("`{}` is not a length of time", time.value());
            errors.at(time.span(), &message, "write \"500ms\", \"5s\", \"1min\" or \"2h\", 24 days at most");
        }
    }
    let labels: Vec<_> = revision.branch.iter().chain(&revision.labels).collect();
    for (at, label) in labels.iter().enumerate() {
        let text = label.value();
        if labels[..at].iter().any(|other| other.value() == text) {
            errors.at(label.span(), &format!("the revision has the label `{text}` twice"), "keep one of them");
        }
        if !is_label(&text) {
            let help = "write letters, digits and `_`, behind the first also `.` and `/`, and none of the words that targets use";
            errors.at(label.span(), &format!("`{text}` cannot be a label"), help);
        }
    }
}

fn is_id(text: &str) -> bool {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'_';
    !text.is_empty() && text.bytes().all(plain) && !WORDS.contains(&text)
}

/// What targets can name: `runtime/src/graph/target.rs` has the same rule.
fn is_label(text: &str) -> bool {
    let plain = |c: char| c.is_alphanumeric() || c == '_';
    text.starts_with(plain) && text.chars().all(|c| plain(c) || c == '.' || c == '/') && !WORDS.contains(&text)
}

/// RFC 3339: `2026-11-21T10:15:00Z`, with fractions and offsets.
fn is_time(text: &str) -> bool {
    let bytes = text.as_bytes();
    let Some((whole, rest)) = bytes.split_at_checked(19) else { return false };
    let shape = b"0000-00-00T00:00:00";
    let fits = |(byte, form): (&u8, &u8)| if *form == b'0' { byte.is_ascii_digit() } else { byte == form };
    if !whole.iter().zip(shape).all(fits) {
        return false;
    }
    let two = |at: usize| u32::from(whole[at] - b'0') * 10 + u32::from(whole[at + 1] - b'0');
    let year = two(0) * 100 + two(2);
    let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    let days = match two(5) {
        4 | 6 | 9 | 11 => 30,
        2 => 28 + u32::from(leap),
        _ => 31,
    };
    let in_range = (1..=12).contains(&two(5)) && (1..=days).contains(&two(8));
    in_range && two(11) < 24 && two(14) < 60 && two(17) <= 60 && is_zone(without_fraction(rest))
}

fn without_fraction(rest: &[u8]) -> &[u8] {
    let Some(digits) = rest.strip_prefix(b".") else { return rest };
    let count = digits.iter().take_while(|byte| byte.is_ascii_digit()).count();
    // a point without digits stays and fails as a zone
    if count == 0 { rest } else { &digits[count..] }
}

fn is_zone(zone: &[u8]) -> bool {
    match zone {
        b"Z" => true,
        [b'+' | b'-', a, b, b':', c, d] => {
            [a, b, c, d].iter().all(|byte| byte.is_ascii_digit()) && *a <= b'2' && *c <= b'5'
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::{is_id, is_label, is_time};

    #[test]
    fn names_that_targets_can_have() {
        for good in ["billing", "rel/v1", "v1.2", "_x", "2026", "über"] {
            assert!(is_label(good), "{good}");
        }
        for bad in ["", ".a", "/a", "a-b", "a b", "a@b", "a:b", "a+b", "head", "current"] {
            assert!(!is_label(bad), "{bad}");
        }
        assert!(is_id("1975ea83b712") && is_id("a_1") && !is_id("base") && !is_id("a.b") && !is_id(""));
    }

    #[test]
    fn times() {
        for good in ["2026-11-21T10:15:00Z", "2024-02-29T23:59:60.123456+05:30"] {
            assert!(is_time(good), "{good}");
        }
        for bad in [
            "",
            "2026-11-21",
            "2026-13-01T00:00:00Z",
            "2023-02-29T00:00:00Z",
            "2026-11-21T10:15:00",
            "2026-11-21T10:15:00.Z",
        ] {
            assert!(!is_time(bad), "{bad}");
        }
    }
}

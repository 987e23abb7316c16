//! The words of a revision, and their way into the document.

use std::fmt::Write as _;

use super::super::Row;
use crate::graph::Revision;

/// Characters that a name and a title may take.
const NAME: usize = 36;
const TITLE: usize = 84;

pub(super) fn short_name(row: &Row) -> String {
    cut(row.revision.name, NAME)
}

pub(super) fn short_title(row: &Row) -> String {
    cut(row.revision.title(), TITLE)
}

/// `2026-01-05`.
pub(super) fn day(row: &Row) -> &'static str {
    row.revision.created.get(..10).unwrap_or_default()
}

fn cut(text: &str, most: usize) -> String {
    if text.chars().count() <= most {
        return text.to_owned();
    }
    text.chars().take(most - 1).chain(['…']).collect()
}

/// The only door for texts into the document.
pub(super) fn escaped(text: &str) -> String {
    let mut escaped = String::new();
    for c in text.chars() {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\n' => escaped.push_str("&#10;"),
            // XML has no place for these, not even escaped.
            c if c.is_control() || matches!(c, '\u{fffe}' | '\u{ffff}') => {}
            c => escaped.push(c),
        }
    }
    escaped
}

/// Everything about a revision.
pub(super) fn tooltip(row: &Row) -> String {
    let revision = row.revision;
    let names = |list: &[&'static Revision]| list.iter().map(|other| other.name).collect::<Vec<_>>().join(", ");
    let mut text = format!("{} {}\n{}\n", revision.name, revision.id, revision.message);
    let parents = if revision.parents.is_empty() { "base".to_owned() } else { names(revision.parents) };
    let _ = write!(text, "revises {parents}");
    if !revision.depends_on.is_empty() {
        let _ = write!(text, "\ndepends on {}", names(revision.depends_on));
    }
    if !revision.created.is_empty() {
        let _ = write!(text, "\ncreated {}", revision.created);
    }
    let _ = write!(text, "\n{}:{}", revision.place.file, revision.place.line);
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_stay_texts() {
        assert_eq!(escaped("<a href=\"&\">\u{1b}\n"), "&lt;a href=&quot;&amp;&quot;&gt;&#10;");
        assert_eq!(cut("漢字漢字", 3), "漢字…");
    }
}

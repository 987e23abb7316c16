//! From the lines and columns that the parser counts to bytes of the text, and back.

use std::ops::Range;

use sqlparser::ast::Ident;
use sqlparser::tokenizer::Location;

use super::reading::Spot;

/// A column in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Found {
    pub(super) range: Range<usize>,
    pub(super) qualifier: Range<usize>,
    pub(super) name: String,
}

/// Where each line begins, to turn lines and columns into bytes.
pub(super) struct Places {
    lines: Vec<usize>,
}

impl Places {
    pub(super) fn new(text: &str) -> Self {
        let after = text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n').map(|(i, _)| i + 1);
        Places { lines: std::iter::once(0).chain(after).collect() }
    }

    fn byte(&self, text: &str, place: Location) -> Option<usize> {
        let start = *self.lines.get(usize::try_from(place.line).ok()?.checked_sub(1)?)?;
        let column = usize::try_from(place.column).ok()?.checked_sub(1)?;
        text[start..].char_indices().map(|(i, _)| start + i).chain([text.len()]).nth(column)
    }

    /// The last of `idents` is the column, what is before it qualifies it.
    pub(super) fn column(&self, text: &str, idents: &[&Ident]) -> Option<Found> {
        let (first, last) = (idents.first()?, idents.last()?);
        let start = self.byte(text, first.span.start)?;
        let name_start = self.byte(text, last.span.start)?;
        let end = self.byte(text, last.span.end)?;
        // a span that is not where the name stands would cut the text in the wrong place
        let shown = &text[name_start..end];
        if !shown.contains(last.value.as_str()) && last.quote_style.is_none() {
            return None;
        }
        Some(Found { range: start..end, qualifier: start..name_start, name: last.value.clone() })
    }
}

/// Where something stands, in words behind a message; nothing, where the parser does not tell.
pub(super) fn in_words(at: Location) -> String {
    if at.line == 0 {
        return String::new();
    }
    format!(" (line {}, column {} of the text)", at.line, at.column)
}

/// The line and the column of a byte.
pub(super) fn spot(text: &str, byte: usize) -> Spot {
    let before = &text[..byte];
    let line = before.rsplit('\n').next().unwrap_or_default();
    (before.matches('\n').count() as u64 + 1, line.chars().count() as u64 + 1)
}

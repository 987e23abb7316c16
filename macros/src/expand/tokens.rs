//! The tokens of an op that a message can stand under, numbered as they are written.

use proc_macro2::Span;

/// Spans by number, in parts: each part is checked by one const of its own, so that its mistakes show next to those of
/// other parts.
pub(super) struct Tokens {
    next: u16,
    parts: Vec<Vec<(u16, Span)>>,
}

impl Tokens {
    pub(super) fn new() -> Self {
        Tokens { next: 0, parts: vec![Vec::new()] }
    }

    /// The number of the token at `span`.
    pub(super) fn mark(&mut self, span: Span) -> u16 {
        let number = self.next;
        // nothing breaks beyond: the last token takes all the messages
        self.next = self.next.saturating_add(1);
        if let Some(part) = self.parts.last_mut() {
            part.push((number, span));
        }
        number
    }

    /// Starts the next part.
    pub(super) fn part(&mut self) {
        self.parts.push(Vec::new());
    }

    /// All parts that have tokens.
    pub(super) fn into_parts(self) -> Vec<Vec<(u16, Span)>> {
        self.parts.into_iter().filter(|part| !part.is_empty()).collect()
    }
}

//! IF EXISTS and IF NOT EXISTS, for databases that were changed by hand.

/// Whether statements say so.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct IfExists(pub bool);

impl IfExists {
    /// Between the words that make a thing and its name, with a blank behind.
    pub(super) const fn create(self) -> &'static str {
        if self.0 { "IF NOT EXISTS " } else { "" }
    }

    /// Between the words that drop a thing and its name, with a blank behind.
    pub(super) const fn drop(self) -> &'static str {
        if self.0 { "IF EXISTS " } else { "" }
    }
}

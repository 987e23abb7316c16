//! What a database cannot do: a value, so that callers can explain it and lints can warn ahead.

/// A change that a database cannot make.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{what}\nhelp: {help}")]
pub struct Unsupported {
    /// What cannot be done, in lower case.
    pub what: String,
    /// The remedy.
    pub help: String,
}

impl Unsupported {
    pub(crate) fn new(what: impl Into<String>, help: impl Into<String>) -> Unsupported {
        Unsupported { what: what.into(), help: help.into() }
    }
}

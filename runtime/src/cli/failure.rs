//! Why a command stopped: one `error:` line, one `help:` line, an exit code.

/// A failure as the user is told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Failure {
    /// What is wrong, in lower case.
    pub(super) message: String,
    /// The remedy.
    pub(super) help: Option<String>,
    /// [`Failure::FAILED`] or [`Failure::USAGE`].
    pub(super) code: u8,
}

impl Failure {
    /// Exit code of a command that could not do its work.
    pub(super) const FAILED: u8 = 1;
    /// Exit code of a command line that makes no sense; clap's too.
    pub(super) const USAGE: u8 = 2;

    /// The work could not be done.
    pub(super) fn new(message: impl Into<String>, help: impl Into<String>) -> Self {
        Failure { message: message.into(), help: Some(help.into()), code: Self::FAILED }
    }

    /// The command line makes no sense.
    pub(super) fn usage(message: impl Into<String>, help: impl Into<String>) -> Self {
        Failure { code: Self::USAGE, ..Failure::new(message, help) }
    }

    /// A message that may carry its remedy in a last line, `help: …`.
    pub(super) fn from_text(text: &str) -> Self {
        match text.rsplit_once("\nhelp: ") {
            Some((message, help)) => Failure::new(message, help),
            None => Failure { message: text.to_owned(), help: None, code: Self::FAILED },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_help_line_is_split_off() {
        assert_eq!(Failure::from_text("no such thing\nhelp: make it"), Failure::new("no such thing", "make it"));
        assert_eq!(Failure::from_text("broken").help, None);
    }
}

//! What running a revision came to.

/// How a revision ended, if not with an error.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Outcome {
    /// It is done.
    Done,
    /// Another runner has moved the version rows since they were read; nothing was run.
    Moved,
}

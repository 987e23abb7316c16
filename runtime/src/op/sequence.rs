//! What can be said of a sequence.

use crate::model::{Name, TableName, Type};

/// One entry of `create_sequence` or `alter_sequence`.
#[derive(Clone, Copy, Debug)]
pub struct SequenceOption<'a> {
    /// What it sets.
    pub set: SequenceSet<'a>,
    /// Which token of the op it is.
    pub at: u16,
}

/// What an entry sets.
#[derive(Clone, Copy, Debug)]
pub enum SequenceSet<'a> {
    /// `type: i32`: its numbers fit that type.
    Type(Type<'a>),
    /// `start: 100`.
    Start(i64),
    /// `increment: 5`.
    Increment(i64),
    /// `min: 1`.
    Min(i64),
    /// `max: 1000`.
    Max(i64),
    /// `cache: 10`: how many numbers a session takes at once.
    Cache(i64),
    /// `cycle: true`: after the last number comes the first.
    Cycle(bool),
    /// `owned_by: t.c`.
    OwnedBy(TableName<'a>, Name<'a>),
    /// `owned_by: none`.
    NotOwned,
}

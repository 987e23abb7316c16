//! How what was done is taken back.

use super::Op;
use crate::model::Sql;

/// How a data step is taken back.
#[derive(Clone, Copy, Debug)]
pub enum Undo<'a> {
    /// Not said: no downgrade can be derived from an `execute`.
    Unknown,
    /// `undo nothing`.
    Nothing,
    /// `undo "…"`.
    Sql(Sql<'a>),
}

impl<'a> Undo<'a> {
    /// The text that undoes it.
    pub const fn sql(&self) -> Option<&Sql<'a>> {
        match self {
            Undo::Sql(sql) => Some(sql),
            Undo::Unknown | Undo::Nothing => None,
        }
    }
}

/// How a revision is taken back.
#[derive(Clone, Copy, Debug)]
pub enum Downgrade<'a> {
    /// From the inverse of each op.
    Derived,
    /// `downgrade { … }`.
    Written(&'a [Op<'a>]),
    /// `downgrade irreversible("why")`.
    Irreversible(&'a str),
}

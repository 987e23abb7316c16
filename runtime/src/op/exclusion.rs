//! Exclusion constraints as ops declare them.

use super::{Method, Part};
use crate::model::Sql;

/// `exclude(room with =, during with &&) where("…")`: no two rows for which every operator holds.
#[derive(Clone, Copy, Debug)]
pub struct Exclusion<'a> {
    /// `using(gist)`, which is also what is meant when nothing is said.
    pub method: Method,
    /// Which token of the op the method is.
    pub method_at: u16,
    /// What is compared.
    pub parts: &'a [ExclusionPart<'a>],
    /// `where("…")`: only the rows that fulfil it.
    pub condition: Option<Sql<'a>>,
}

/// One part of an exclusion constraint: `during with &&`.
#[derive(Clone, Copy, Debug)]
pub struct ExclusionPart<'a> {
    /// Column or expression.
    pub part: Part<'a>,
    /// PostgreSQL's operator, letter by letter: made of `+-*/<>=~!@#%^&|?` alone.
    pub operator: &'a str,
}

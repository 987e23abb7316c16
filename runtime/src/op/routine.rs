//! Texts of functions, procedures and triggers, and what they depend on.

use crate::model::{Name, Sql, TableName, hash};

/// A `CREATE FUNCTION …` or the like, as it is sent.
#[derive(Clone, Copy, Debug)]
pub struct Routine<'a> {
    /// The text, without `OR REPLACE`; a database without one has no such thing.
    pub sql: Sql<'a>,
    /// What must stay as it is while this is there.
    pub depends_on: &'a [Dependency<'a>],
}

impl Routine<'_> {
    /// A trigger's name with keys that tell it from the names of constraints and indexes.
    ///
    /// ```
    /// use aludel::model::Name;
    /// use aludel::op::Routine;
    /// assert!(!Routine::trigger(Name::new("touch")).same(Name::new("touch")));
    /// ```
    #[must_use]
    pub const fn trigger(name: Name<'_>) -> Name<'_> {
        let salt = hash("trigger", false).rotate_left(2);
        Name { exact: name.exact ^ salt, folded: name.folded ^ salt, ..name }
    }
}

/// A thing that a routine depends on.
#[derive(Clone, Copy, Debug)]
pub enum Dependency<'a> {
    /// A table, or what else is in the name space of tables.
    Table(TableName<'a>),
    /// A column of a table.
    Column(TableName<'a>, Name<'a>),
    /// `function f`.
    Function(TableName<'a>),
    /// The function that a trigger calls, if the chain knows it.
    Call(TableName<'a>),
}

//! Defaults and fill values, and what a foreign key does.

use super::{Sql, TableName, same_text};

/// A value in a revision: a literal, a word of the portable vocabulary, or an expression.
#[derive(Clone, Copy, Debug)]
pub enum Value<'a> {
    /// `true`, `false`.
    Bool(bool),
    /// An integer literal.
    Int(i128),
    /// A decimal literal, kept as text so that no digit is lost.
    Decimal(&'a str),
    /// A string literal, unescaped.
    Str(&'a str),
    /// `null`.
    Null,
    /// `now()`: the current moment.
    Now,
    /// `today()`: the current day.
    Today,
    /// `uuid()`: a random UUID.
    Uuid,
    /// `expr("…")` or `expr { postgres: "…", … }`.
    Expr(Sql<'a>),
    /// `nextval(s)`: the next number of a sequence.
    Nextval(&'a TableName<'a>),
}

impl Value<'_> {
    /// Whether every row gets the same value.
    pub const fn is_constant(&self) -> bool {
        !matches!(self, Value::Uuid | Value::Expr(_) | Value::Nextval(_) | Value::Null)
    }

    /// Whether both are the same value.
    pub const fn same(&self, other: &Value<'_>) -> bool {
        match (self, other) {
            (Value::Bool(a), Value::Bool(b)) => *a == *b,
            (Value::Int(a), Value::Int(b)) => *a == *b,
            (Value::Decimal(a), Value::Decimal(b)) | (Value::Str(a), Value::Str(b)) => same_text(a, b),
            (Value::Null, Value::Null)
            | (Value::Now, Value::Now)
            | (Value::Today, Value::Today)
            | (Value::Uuid, Value::Uuid) => true,
            (Value::Expr(a), Value::Expr(b)) => a.same(b),
            (Value::Nextval(a), Value::Nextval(b)) => a.same(**b),
            _ => false,
        }
    }
}

/// What a foreign key does when the row it points to is deleted or changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Action {
    /// Refuse at the end of the statement. The default.
    NoAction,
    /// Refuse at once.
    Restrict,
    /// Delete or change the row too.
    Cascade,
    /// Set the columns to NULL.
    SetNull,
    /// Set the columns to their defaults.
    SetDefault,
}

/// When a constraint is looked at.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Deferrable {
    /// With every statement. The default.
    #[default]
    No,
    /// With every statement, unless a transaction puts it off: `deferrable`.
    Immediate,
    /// When the transaction commits, unless it asks for it before: `deferrable initially deferred`.
    Deferred,
}

impl Action {
    /// Whether both are the same action.
    pub const fn same(self, other: Action) -> bool {
        self as u8 == other as u8
    }
}

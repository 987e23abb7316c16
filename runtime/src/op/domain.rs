//! Domains: types with a default and checks of their own.

use super::Set;
use crate::model::{Name, Sql, Type, Value};

/// A domain, as `create_domain` says it.
#[derive(Clone, Copy, Debug)]
pub struct DomainDef<'a> {
    /// What it is made of.
    pub ty: Type<'a>,
    /// The token of the type.
    pub ty_at: u16,
    /// What a column of it has that says no default.
    pub default: Option<Value<'a>>,
    /// The token of the default.
    pub default_at: u16,
    /// Whether it takes no NULL.
    pub not_null: bool,
    /// What its values must fulfil.
    pub checks: &'a [DomainCheck<'a>],
}

/// What the values of a domain must fulfil.
#[derive(Clone, Copy, Debug)]
pub struct DomainCheck<'a> {
    /// Its name.
    pub name: Name<'a>,
    /// Its text, in which `VALUE` stands for the value.
    pub sql: Sql<'a>,
}

/// What `alter_domain` changes.
#[derive(Clone, Copy, Debug)]
pub enum DomainChange<'a> {
    /// `{ default: …, not_null: … }`.
    Set {
        /// Its default.
        default: Set<Value<'a>>,
        /// The token of the default.
        default_at: u16,
        /// Whether it takes no NULL.
        not_null: Option<bool>,
        /// The token of `not_null`.
        not_null_at: u16,
    },
    /// `add check("…") as name`, which the rows that are there must fulfil.
    AddCheck(DomainCheck<'a>),
    /// `drop check name`.
    DropCheck(Name<'a>),
}

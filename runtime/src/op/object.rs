//! Objects other than tables.

use super::{DomainDef, Routine, SequenceOption, View};
use crate::model::{Name, ObjectKind, TableName};

/// An object other than a table, as an op makes it.
#[derive(Clone, Copy, Debug)]
pub struct Object<'a> {
    /// Its name, with the keys of its name space ([`ObjectKind::name`]).
    pub name: TableName<'a>,
    /// What it is.
    pub definition: Definition<'a>,
}

/// What an object is.
#[derive(Clone, Copy, Debug)]
pub enum Definition<'a> {
    /// A schema.
    Schema,
    /// An extension.
    Extension,
    /// An enum, with its values in their order.
    Enum(&'a [Name<'a>]),
    /// A domain.
    Domain(DomainDef<'a>),
    /// A sequence, with what is said of it.
    Sequence(&'a [SequenceOption<'a>]),
    /// A function.
    Function(Routine<'a>),
    /// A procedure.
    Procedure(Routine<'a>),
    /// A view.
    View(View<'a>),
    /// A materialized view.
    MaterializedView(View<'a>),
}

/// What `alter_enum` changes.
#[derive(Clone, Copy, Debug)]
pub enum EnumChange<'a> {
    /// `add value "v"`, at the end unless a place is said.
    Add {
        /// The new value.
        value: Name<'a>,
        /// Where it stands.
        place: ValuePlace<'a>,
    },
    /// `rename value "a" to "b"`.
    Rename {
        /// The value.
        value: Name<'a>,
        /// What it is called from now on.
        to: Name<'a>,
    },
    /// `drop value "v"`, which no row may have.
    Drop {
        /// The value.
        value: Name<'a>,
    },
}

/// Where a new value stands among the others.
#[derive(Clone, Copy, Debug)]
pub enum ValuePlace<'a> {
    /// Behind all of them.
    Last,
    /// `before "v"`.
    Before(Name<'a>),
    /// `after "v"`.
    After(Name<'a>),
}

impl<'a> Definition<'a> {
    /// The view, if it is one.
    pub const fn view(&self) -> Option<&View<'a>> {
        match self {
            Definition::View(view) | Definition::MaterializedView(view) => Some(view),
            Definition::Schema
            | Definition::Extension
            | Definition::Enum(_)
            | Definition::Domain(_)
            | Definition::Sequence(_)
            | Definition::Function(_)
            | Definition::Procedure(_) => None,
        }
    }

    /// Its kind.
    pub const fn kind(&self) -> ObjectKind {
        match self {
            Definition::Schema => ObjectKind::Schema,
            Definition::Extension => ObjectKind::Extension,
            Definition::Enum(_) => ObjectKind::Enum,
            Definition::Domain(_) => ObjectKind::Domain,
            Definition::Sequence(_) => ObjectKind::Sequence,
            Definition::Function(_) => ObjectKind::Function,
            Definition::Procedure(_) => ObjectKind::Procedure,
            Definition::View(_) => ObjectKind::View,
            Definition::MaterializedView(_) => ObjectKind::MaterializedView,
        }
    }

    /// How many elements it has.
    pub const fn made(&self) -> usize {
        match self {
            Definition::Schema | Definition::Extension => 0,
            Definition::Enum(values) => values.len(),
            Definition::Domain(domain) => 1 + domain.checks.len(),
            // what it is now
            Definition::Sequence(_) | Definition::Function(_) | Definition::Procedure(_) => 1,
            Definition::View(view) | Definition::MaterializedView(view) => view.made(),
        }
    }
}

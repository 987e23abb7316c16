//! Columns as ops declare and alter them.

use crate::model::{Name, Numbering, Sql, Type, Value};

/// A column as declared.
#[derive(Clone, Copy, Debug)]
pub struct ColumnDef<'a> {
    /// Its name.
    pub name: Name<'a>,
    /// Its type.
    pub ty: Type<'a>,
    /// Which token of the op the type is.
    pub ty_at: u16,
    /// Whether it takes NULL.
    pub nullable: bool,
    /// `default(…)`.
    pub default: Option<Value<'a>>,
    /// Which token of the op the default is; without one, the `fill`.
    pub default_at: u16,
    /// `identity`: the database numbers new rows.
    pub identity: bool,
    /// How it does: `identity(always)`, `identity(serial)`, `identity(autoincrement)`.
    pub numbering: Numbering,
    /// `on_update(now())`: MySQL and MariaDB set it whenever the row changes.
    pub on_update_now: bool,
    /// `generated(…)`.
    pub generated: Option<Generated<'a>>,
    /// `collate("…")`, or `""`.
    pub collate: &'a str,
    /// `comment("…")`, or `""`.
    pub comment: &'a str,
}

impl<'a> ColumnDef<'a> {
    /// A plain NOT NULL column; the rest is set by struct update.
    pub const fn new(name: Name<'a>, ty: Type<'a>) -> Self {
        ColumnDef {
            name,
            ty,
            ty_at: 0,
            nullable: false,
            default: None,
            default_at: 0,
            identity: false,
            numbering: Numbering::Standard,
            on_update_now: false,
            generated: None,
            collate: "",
            comment: "",
        }
    }
}

/// A generated column: `generated("price * amount")`, `generated("…", virtual)`.
#[derive(Clone, Copy, Debug)]
pub struct Generated<'a> {
    /// The expression.
    pub sql: Sql<'a>,
    /// Written to disk (`stored`, the default) or computed when read (`virtual`).
    pub stored: bool,
}

/// What `alter_column` changes; what is `None` or [`Set::Keep`] stays.
#[derive(Clone, Copy, Debug)]
pub struct Alter<'a> {
    /// `type: …`.
    pub ty: Option<Type<'a>>,
    /// Which token of the op the type is.
    pub ty_at: u16,
    /// `using: "…"`: how PostgreSQL turns old values into the new type.
    pub using: Option<Sql<'a>>,
    /// `nullable: …`.
    pub nullable: Option<bool>,
    /// Which token of the op `nullable` is.
    pub nullable_at: u16,
    /// `default: …`; `none` drops it.
    pub default: Set<Value<'a>>,
    /// Which token of the op the default is.
    pub default_at: u16,
    /// `fill: …`: what rows with NULL get when the column becomes NOT NULL.
    pub fill: Option<Value<'a>>,
    /// Which token of the op the fill is.
    pub fill_at: u16,
    /// `comment: "…"`; `none` drops it.
    pub comment: Set<&'a str>,
}

impl Alter<'_> {
    /// Changes nothing; the rest is set by struct update.
    pub const NOTHING: Alter<'static> = Alter {
        ty: None,
        ty_at: 0,
        using: None,
        nullable: None,
        nullable_at: 0,
        default: Set::Keep,
        default_at: 0,
        fill: None,
        fill_at: 0,
        comment: Set::Keep,
    };
}

/// Keep, drop or replace.
#[derive(Clone, Copy, Debug)]
pub enum Set<T> {
    /// Leave it as it is.
    Keep,
    /// `none`.
    Drop,
    /// The new value.
    To(T),
}

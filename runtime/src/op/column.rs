//! Columns as ops declare and alter them.

use super::SequenceOption;
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
    /// What few columns say.
    pub options: Option<&'a ColumnOptions<'a>>,
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
            options: None,
            comment: "",
        }
    }
}

/// What few columns say. A column that holds text has no numbers, and one that is numbered no collation.
#[derive(Clone, Copy, Debug)]
pub struct ColumnOptions<'a> {
    /// `collate("…")`, or `""`.
    pub collate: &'a str,
    /// `charset("…")` on MySQL and MariaDB, or `""`.
    pub charset: &'a str,
    /// Which token of the op says one of the two.
    pub text_at: u16,
    /// `identity(start: 100, …)`: what is said of the numbers.
    pub numbers: &'a [SequenceOption<'a>],
}

impl<'a> ColumnOptions<'a> {
    /// Nothing is said; the rest is set by struct update.
    pub const NONE: ColumnOptions<'static> = ColumnOptions { collate: "", charset: "", text_at: 0, numbers: &[] };

    /// What a column says, if it says anything.
    pub const fn of(said: Option<&'a ColumnOptions<'a>>) -> &'a ColumnOptions<'a> {
        match said {
            Some(said) => said,
            None => &ColumnOptions::NONE,
        }
    }
}

/// Where a new column stands among those that are there.
#[derive(Clone, Copy, Debug)]
pub enum ColumnPlace<'a> {
    /// `first`, with the token of the op that says so.
    First(u16),
    /// `after(column)`.
    After(Name<'a>),
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
    /// What few ops change.
    pub rare: Option<&'a AlterRare<'a>>,
}

/// What few `alter_column`s change.
#[derive(Clone, Copy, Debug)]
pub struct AlterRare<'a> {
    /// `identity: always`, `by_default` or `autoincrement`; `none` drops it.
    pub identity: Set<Numbering>,
    /// Which token of the op the identity is.
    pub identity_at: u16,
    /// `collate: "…"`, `charset: "…"`, which are set together, or what is said of an identity's numbers.
    pub options: Set<&'a ColumnOptions<'a>>,
    /// Which token of the op the collation or character set is.
    pub text_at: u16,
    /// `generated: "…"`; `none` keeps the values, and computes no more.
    pub generated: Set<Sql<'a>>,
    /// Which token of the op the expression is.
    pub generated_at: u16,
}

impl AlterRare<'_> {
    /// Changes nothing; the rest is set by struct update.
    pub const NOTHING: AlterRare<'static> = AlterRare {
        identity: Set::Keep,
        identity_at: 0,
        options: Set::Keep,
        text_at: 0,
        generated: Set::Keep,
        generated_at: 0,
    };
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
        rare: None,
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

//! Column types: the closed list the fold knows, and the trait that ties Rust types to it.

use super::{MysqlType, PostgresType, TableName};

/// The portable type of a column. `docs/types.md` has the mapping to each database.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Type<'a> {
    /// 16-bit integer.
    SmallInt,
    /// 32-bit integer.
    Integer,
    /// 64-bit integer.
    BigInt,
    /// 32-bit floating point.
    Real,
    /// 64-bit floating point.
    Double,
    /// Exact decimal: precision, scale.
    Numeric(u16, u16),
    /// Exact decimal of as many digits as a value has.
    Decimal,
    /// Truth value.
    Bool,
    /// Text of any length.
    Text,
    /// Text of at most so many characters.
    Varchar(u32),
    /// Text of exactly so many characters, padded with blanks.
    Char(u32),
    /// Bytes of any length.
    Bytes,
    /// A UUID.
    Uuid,
    /// A day.
    Date,
    /// A time of day without zone, with so many digits after the second.
    Time(u8),
    /// Date and time without zone, with so many digits after the second.
    Timestamp(u8),
    /// A moment in time, with so many digits after the second.
    Timestamptz(u8),
    /// A span of time.
    Interval,
    /// JSON kept as text.
    Json,
    /// JSON in the database's binary form.
    Jsonb,
    /// A PostgreSQL array.
    Array(&'a Type<'a>),
    /// A type that PostgreSQL alone has.
    Postgres(PostgresType),
    /// A type that MySQL and MariaDB alone have; the others take the next wider one.
    Mysql(MysqlType),
    /// An enum that the chain makes, by the name it had when the column was declared.
    Enum {
        /// Its schema, or `""`.
        schema: &'a str,
        /// Its name.
        name: &'a str,
    },
    /// A domain that the chain makes.
    Domain {
        /// The name it had when the column was declared.
        name: &'a TableName<'a>,
        /// What it is made of; [`Type::UNKNOWN`] until the fold has looked it up.
        base: &'a Type<'a>,
    },
    /// Any other type, verbatim: `sql("geometry(Point,4326)")`.
    Sql(&'a str),
}

/// A Rust type that a column can have. `Option<T>` makes the column nullable, everything else is `NOT NULL`.
///
/// ```
/// use aludel::model::{SqlType, NotNull, Type};
///
/// struct Price;
/// impl SqlType for Price {
///     const TYPE: Type<'static> = Type::Numeric(12, 2);
/// }
/// impl NotNull for Price {} // allows `Option<Price>`
/// assert!(<Option<Price> as SqlType>::NULLABLE);
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a column type",
    label = "not a column type",
    note = "column types are `i64`, `String`, `Varchar<N>`, `Numeric<P, S>`, … or any type with `impl SqlType`",
    note = "for a type of the database that has no Rust type, write `sql(\"…\")`"
)]
pub trait SqlType {
    /// The type of the column.
    const TYPE: Type<'static>;
    /// Whether the column takes NULL.
    const NULLABLE: bool = false;
    /// Whether a field of a row ([`rows_at!`](crate::rows_at)) can have the type: not if it only names a column's, as `Varchar<80>`
    /// does, for which a field has `String`.
    const HOLDS: bool = true;
    /// The first two, for the expansion of a column.
    #[doc(hidden)]
    const DECLARED: Declared = Declared { ty: Self::TYPE, nullable: Self::NULLABLE };
}

/// What a Rust type is as a column's.
#[doc(hidden)]
#[derive(Clone, Copy, Debug)]
pub struct Declared {
    /// The type.
    pub ty: Type<'static>,
    /// Whether the column takes NULL.
    pub nullable: bool,
}

/// What may stand inside `Option`.
#[diagnostic::on_unimplemented(
    message = "`Option<{Self}>` is not a column type",
    label = "not a column type inside `Option`",
    note = "`Option` means nullable and is written once, outermost"
)]
pub trait NotNull: SqlType {}

impl<T: NotNull> SqlType for Option<T> {
    const TYPE: Type<'static> = T::TYPE;
    const NULLABLE: bool = true;
    const HOLDS: bool = T::HOLDS;
}

macro_rules! rust_types {
    ($($ty:ty => $sql:expr),* $(,)?) => { $(
        impl SqlType for $ty { const TYPE: Type<'static> = $sql; }
        impl NotNull for $ty {}
    )* };
}

macro_rules! marker_types {
    ($($(#[$doc:meta])* $name:ident => $sql:expr),* $(,)?) => { $(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug)]
        pub struct $name;
        impl SqlType for $name {
            const TYPE: Type<'static> = $sql;
            const HOLDS: bool = false;
        }
        impl NotNull for $name {}
    )* };
}

rust_types! {
    i16 => Type::SmallInt,
    i32 => Type::Integer,
    i64 => Type::BigInt,
    f32 => Type::Real,
    f64 => Type::Double,
    bool => Type::Bool,
    String => Type::Text,
    Vec<u8> => Type::Bytes,
    Vec<bool> => Type::Array(&Type::Bool),
    Vec<i16> => Type::Array(&Type::SmallInt),
    Vec<i32> => Type::Array(&Type::Integer),
    Vec<i64> => Type::Array(&Type::BigInt),
    Vec<f32> => Type::Array(&Type::Real),
    Vec<f64> => Type::Array(&Type::Double),
    Vec<String> => Type::Array(&Type::Text),
}

marker_types! {
    /// Text of any length; the same as `String`.
    Text => Type::Text,
    /// The same as `String`, by MySQL's name.
    LongText => Type::Text,
    /// Bytes of any length; the same as `Vec<u8>`.
    Bytes => Type::Bytes,
    /// The same as `Vec<u8>`, by MySQL's name.
    LongBlob => Type::Bytes,
    /// An exact decimal of as many digits as a value has.
    Decimal => Type::Decimal,
    /// A UUID: `uuid` on PostgreSQL and MariaDB 10.7+, 16 bytes or text elsewhere.
    Uuid => Type::Uuid,
    /// A day.
    Date => Type::Date,
    /// A span of time; PostgreSQL only, text elsewhere.
    Interval => Type::Interval,
    /// JSON as text.
    Json => Type::Json,
    /// JSON in the database's binary form.
    Jsonb => Type::Jsonb,
}

/// Text of at most `N` characters.
#[derive(Clone, Copy, Debug)]
pub struct Varchar<const N: u32>;
impl<const N: u32> SqlType for Varchar<N> {
    const TYPE: Type<'static> = Type::Varchar(N);
    const HOLDS: bool = false;
}
impl<const N: u32> NotNull for Varchar<N> {}

/// Text of exactly `N` characters.
#[derive(Clone, Copy, Debug)]
pub struct Char<const N: u32>;
impl<const N: u32> SqlType for Char<N> {
    const TYPE: Type<'static> = Type::Char(N);
    const HOLDS: bool = false;
}
impl<const N: u32> NotNull for Char<N> {}

/// An exact decimal with `P` digits, `S` of them after the point.
#[derive(Clone, Copy, Debug)]
pub struct Numeric<const P: u16, const S: u16>;
impl<const P: u16, const S: u16> SqlType for Numeric<P, S> {
    const TYPE: Type<'static> = Type::Numeric(P, S);
    const HOLDS: bool = false;
}
impl<const P: u16, const S: u16> NotNull for Numeric<P, S> {}

/// A time of day without zone, with `P` digits after the second.
#[derive(Clone, Copy, Debug)]
pub struct Time<const P: u8 = 6>;
impl<const P: u8> SqlType for Time<P> {
    const TYPE: Type<'static> = Type::Time(P);
    const HOLDS: bool = false;
}
impl<const P: u8> NotNull for Time<P> {}

/// Date and time without zone, with `P` digits after the second.
#[derive(Clone, Copy, Debug)]
pub struct Timestamp<const P: u8 = 6>;
impl<const P: u8> SqlType for Timestamp<P> {
    const TYPE: Type<'static> = Type::Timestamp(P);
    const HOLDS: bool = false;
}
impl<const P: u8> NotNull for Timestamp<P> {}

/// A moment in time, with `P` digits after the second.
#[derive(Clone, Copy, Debug)]
pub struct Timestamptz<const P: u8 = 6>;
impl<const P: u8> SqlType for Timestamptz<P> {
    const TYPE: Type<'static> = Type::Timestamptz(P);
    const HOLDS: bool = false;
}
impl<const P: u8> NotNull for Timestamptz<P> {}

/// A PostgreSQL array of `T`.
#[derive(Clone, Copy, Debug)]
pub struct Array<T>(core::marker::PhantomData<T>);
impl<T: NotNull> SqlType for Array<T> {
    const TYPE: Type<'static> = Type::Array(&T::TYPE);
    const HOLDS: bool = false;
}
impl<T: NotNull> NotNull for Array<T> {}

impl Type<'_> {
    /// A type of which nothing is known, so that nothing can be wrong with it.
    pub const UNKNOWN: Type<'static> = Type::Sql("");

    /// Whether both are the same type.
    pub const fn same(&self, other: &Type<'_>) -> bool {
        match (self, other) {
            (Type::Numeric(p, s), Type::Numeric(q, t)) => *p == *q && *s == *t,
            (Type::Varchar(n), Type::Varchar(m)) | (Type::Char(n), Type::Char(m)) => *n == *m,
            (Type::Time(p), Type::Time(q))
            | (Type::Timestamp(p), Type::Timestamp(q))
            | (Type::Timestamptz(p), Type::Timestamptz(q)) => *p == *q,
            (Type::Postgres(a), Type::Postgres(b)) => a.same(*b),
            (Type::Mysql(a), Type::Mysql(b)) => a.same(*b),
            (Type::Array(a), Type::Array(b)) => a.same(b),
            (Type::Enum { schema: s, name: a }, Type::Enum { schema: t, name: b }) => {
                super::same_text(a, b) && super::same_text(s, t)
            }
            (Type::Domain { name: a, .. }, Type::Domain { name: b, .. }) => a.same(**b),
            (Type::Sql(a), Type::Sql(b)) => super::same_text(a, b),
            _ => self.kind() == other.kind() && !self.has_parameters() && !other.has_parameters(),
        }
    }

    /// The type itself, or for one of MySQL's own what takes all its values elsewhere.
    #[must_use]
    pub const fn portable(&self) -> Self {
        match self {
            Type::Mysql(of) => of.portable(),
            _ => *self,
        }
    }

    /// The type itself, or what a domain is made of.
    pub const fn base(&self) -> &Self {
        match self {
            Type::Domain { base, .. } => base,
            _ => self,
        }
    }

    /// Whether this is an integer of some size.
    pub const fn is_integer(&self) -> bool {
        match self {
            Type::SmallInt | Type::Integer | Type::BigInt => true,
            Type::Mysql(MysqlType::Year) => false,
            Type::Mysql(of) => of.range().is_some(),
            _ => false,
        }
    }

    /// Whether this is text of some kind.
    pub const fn is_text(&self) -> bool {
        matches!(self, Type::Text | Type::Varchar(_) | Type::Char(_))
    }

    const fn has_parameters(&self) -> bool {
        matches!(
            self,
            Type::Numeric(..)
                | Type::Varchar(_)
                | Type::Char(_)
                | Type::Time(_)
                | Type::Timestamp(_)
                | Type::Timestamptz(_)
                | Type::Array(_)
                | Type::Postgres(_)
                | Type::Mysql(_)
                | Type::Enum { .. }
                | Type::Domain { .. }
                | Type::Sql(_)
        )
    }

    const fn kind(&self) -> u8 {
        match self {
            Type::SmallInt => 0,
            Type::Integer => 1,
            Type::BigInt => 2,
            Type::Real => 3,
            Type::Double => 4,
            Type::Numeric(..) => 5,
            Type::Bool => 6,
            Type::Text => 7,
            Type::Varchar(_) => 8,
            Type::Char(_) => 9,
            Type::Bytes => 10,
            Type::Uuid => 11,
            Type::Date => 12,
            Type::Time(_) => 13,
            Type::Timestamp(_) => 14,
            Type::Timestamptz(_) => 15,
            Type::Interval => 16,
            Type::Json => 17,
            Type::Jsonb => 18,
            Type::Array(_) => 19,
            Type::Sql(_) => 20,
            Type::Decimal => 21,
            Type::Postgres(_) => 22,
            Type::Mysql(_) => 23,
            Type::Enum { .. } => 24,
            Type::Domain { .. } => 25,
        }
    }
}

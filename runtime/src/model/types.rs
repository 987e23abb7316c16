//! Column types: the closed list the fold knows, and the trait that ties Rust types to it.

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
    /// A time of day without zone, microseconds.
    Time,
    /// Date and time without zone, microseconds.
    Timestamp,
    /// A moment in time, microseconds.
    Timestamptz,
    /// A span of time.
    Interval,
    /// JSON kept as text.
    Json,
    /// JSON in the database's binary form.
    Jsonb,
    /// A PostgreSQL array.
    Array(&'a Type<'a>),
    /// Any other type, verbatim: `sql("geometry(Point,4326)")`.
    Sql(&'a str),
}

/// A Rust type that a column can have. `Option<T>` makes the column nullable, everything else is `NOT NULL`.
///
/// ```
/// use aludel::model::{SqlType, NotNull, Type};
///
/// struct Money;
/// impl SqlType for Money {
///     const TYPE: Type<'static> = Type::Numeric(12, 2);
/// }
/// impl NotNull for Money {} // allows `Option<Money>`
/// assert!(<Option<Money> as SqlType>::NULLABLE);
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
        impl SqlType for $name { const TYPE: Type<'static> = $sql; }
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
}

marker_types! {
    /// Text of any length; the same as `String`.
    Text => Type::Text,
    /// Bytes of any length; the same as `Vec<u8>`.
    Bytes => Type::Bytes,
    /// A UUID: `uuid` on PostgreSQL and MariaDB 10.7+, 16 bytes or text elsewhere.
    Uuid => Type::Uuid,
    /// A day.
    Date => Type::Date,
    /// A time of day without zone.
    Time => Type::Time,
    /// Date and time without zone.
    Timestamp => Type::Timestamp,
    /// A moment in time.
    Timestamptz => Type::Timestamptz,
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
}
impl<const N: u32> NotNull for Varchar<N> {}

/// Text of exactly `N` characters.
#[derive(Clone, Copy, Debug)]
pub struct Char<const N: u32>;
impl<const N: u32> SqlType for Char<N> {
    const TYPE: Type<'static> = Type::Char(N);
}
impl<const N: u32> NotNull for Char<N> {}

/// An exact decimal with `P` digits, `S` of them after the point.
#[derive(Clone, Copy, Debug)]
pub struct Numeric<const P: u16, const S: u16>;
impl<const P: u16, const S: u16> SqlType for Numeric<P, S> {
    const TYPE: Type<'static> = Type::Numeric(P, S);
}
impl<const P: u16, const S: u16> NotNull for Numeric<P, S> {}

/// A PostgreSQL array of `T`.
#[derive(Clone, Copy, Debug)]
pub struct Array<T>(core::marker::PhantomData<T>);
impl<T: NotNull> SqlType for Array<T> {
    const TYPE: Type<'static> = Type::Array(&T::TYPE);
}
impl<T: NotNull> NotNull for Array<T> {}

impl Type<'_> {
    /// Whether both are the same type.
    pub const fn same(&self, other: &Type<'_>) -> bool {
        match (self, other) {
            (Type::Numeric(p, s), Type::Numeric(q, t)) => *p == *q && *s == *t,
            (Type::Varchar(n), Type::Varchar(m)) | (Type::Char(n), Type::Char(m)) => *n == *m,
            (Type::Array(a), Type::Array(b)) => a.same(b),
            (Type::Sql(a), Type::Sql(b)) => super::same_text(a, b),
            _ => self.kind() == other.kind() && !self.has_parameters() && !other.has_parameters(),
        }
    }

    /// Whether this is one of the three integer types.
    pub const fn is_integer(&self) -> bool {
        matches!(self, Type::SmallInt | Type::Integer | Type::BigInt)
    }

    /// Whether this is text of some kind.
    pub const fn is_text(&self) -> bool {
        matches!(self, Type::Text | Type::Varchar(_) | Type::Char(_))
    }

    const fn has_parameters(&self) -> bool {
        matches!(self, Type::Numeric(..) | Type::Varchar(_) | Type::Char(_) | Type::Array(_) | Type::Sql(_))
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
            Type::Time => 13,
            Type::Timestamp => 14,
            Type::Timestamptz => 15,
            Type::Interval => 16,
            Type::Json => 17,
            Type::Jsonb => 18,
            Type::Array(_) => 19,
            Type::Sql(_) => 20,
        }
    }
}

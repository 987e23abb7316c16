//! Types that PostgreSQL alone has.

use super::types::{NotNull, SqlType, Type};

macro_rules! postgres_types {
    ($($(#[$doc:meta])* $name:ident $sql:literal),* $(,)?) => {
        /// A type that PostgreSQL alone has.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum PostgresType {
            $($(#[$doc])* $name,)*
            /// Exactly so many bits.
            Bit(u32),
            /// At most so many bits.
            Varbit(u32),
        }

        $(
            $(#[$doc])*
            #[derive(Clone, Copy, Debug)]
            pub struct $name;
            impl SqlType for $name {
                const TYPE: Type<'static> = Type::Postgres(PostgresType::$name);
                const HOLDS: bool = false;
            }
            impl NotNull for $name {}
        )*

        impl PostgresType {
            /// What it is called in a revision, without its length.
            pub const fn rust(self) -> &'static str {
                match self {
                    $(PostgresType::$name => stringify!($name),)*
                    PostgresType::Bit(_) => "Bit",
                    PostgresType::Varbit(_) => "Varbit",
                }
            }

            /// What it is called in SQL, without its length.
            pub const fn sql(self) -> &'static str {
                match self {
                    $(PostgresType::$name => $sql,)*
                    PostgresType::Bit(_) => "bit",
                    PostgresType::Varbit(_) => "bit varying",
                }
            }
        }
    };
}

postgres_types! {
    /// An address of a host or a network.
    Inet "inet",
    /// A network.
    Cidr "cidr",
    /// An Ethernet address.
    Macaddr "macaddr",
    /// Text that compares without case; needs `CREATE EXTENSION citext`.
    Citext "citext",
    /// A text's words, to be searched.
    Tsvector "tsvector",
    /// An amount in the server's currency.
    Money "money",
    /// An XML document.
    Xml "xml",
    /// A point in the plane.
    Point "point",
    /// A number of the server's own objects.
    Oid "oid",
    /// From one `i32` to another.
    Int4Range "int4range",
    /// From one `i64` to another.
    Int8Range "int8range",
    /// From one decimal to another.
    NumRange "numrange",
    /// From one date and time to another, without zone.
    TsRange "tsrange",
    /// From one moment to another.
    TstzRange "tstzrange",
    /// From one day to another.
    DateRange "daterange",
}

impl PostgresType {
    /// How many bits, for those that have a length.
    pub const fn length(self) -> Option<u32> {
        match self {
            PostgresType::Bit(length) | PostgresType::Varbit(length) => Some(length),
            _ => None,
        }
    }

    /// Whether both are the same type.
    pub const fn same(self, other: PostgresType) -> bool {
        let lengths = match (self.length(), other.length()) {
            (Some(a), Some(b)) => a == b,
            _ => true,
        };
        lengths && super::same_text(self.sql(), other.sql())
    }
}

/// Exactly `N` bits.
#[derive(Clone, Copy, Debug)]
pub struct Bit<const N: u32>;
impl<const N: u32> SqlType for Bit<N> {
    const TYPE: Type<'static> = Type::Postgres(PostgresType::Bit(N));
    const HOLDS: bool = false;
}
impl<const N: u32> NotNull for Bit<N> {}

/// At most `N` bits.
#[derive(Clone, Copy, Debug)]
pub struct Varbit<const N: u32>;
impl<const N: u32> SqlType for Varbit<N> {
    const TYPE: Type<'static> = Type::Postgres(PostgresType::Varbit(N));
    const HOLDS: bool = false;
}
impl<const N: u32> NotNull for Varbit<N> {}

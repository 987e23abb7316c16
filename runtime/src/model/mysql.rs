//! Types that MySQL and MariaDB alone have. The others take the next wider one: [`MysqlType::portable`].

use super::types::{NotNull, SqlType, Type};

macro_rules! mysql_types {
    ($($(#[$doc:meta])* $name:ident $rust:literal $sql:literal => $portable:expr),* $(,)?) => {
        /// A type that MySQL and MariaDB alone have.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum MysqlType {
            $($(#[$doc])* $name,)*
            /// Exactly so many bytes.
            Binary(u32),
            /// At most so many bytes.
            Varbinary(u32),
        }

        impl MysqlType {
            /// What it is called in a revision, without its length.
            pub const fn rust(self) -> &'static str {
                match self {
                    $(MysqlType::$name => $rust,)*
                    MysqlType::Binary(_) => "Binary",
                    MysqlType::Varbinary(_) => "Varbinary",
                }
            }

            /// What it is called in SQL, without its length.
            pub const fn sql(self) -> &'static str {
                match self {
                    $(MysqlType::$name => $sql,)*
                    MysqlType::Binary(_) => "binary",
                    MysqlType::Varbinary(_) => "varbinary",
                }
            }

            /// What takes every value of it on the other databases.
            pub const fn portable(self) -> Type<'static> {
                match self {
                    $(MysqlType::$name => $portable,)*
                    MysqlType::Binary(_) | MysqlType::Varbinary(_) => Type::Bytes,
                }
            }
        }
    };
}

mysql_types! {
    /// 8-bit integer.
    TinyInt "i8" "tinyint" => Type::SmallInt,
    /// 8-bit integer without sign.
    TinyIntUnsigned "u8" "tinyint unsigned" => Type::SmallInt,
    /// 16-bit integer without sign.
    SmallIntUnsigned "u16" "smallint unsigned" => Type::Integer,
    /// 24-bit integer.
    MediumInt "I24" "mediumint" => Type::Integer,
    /// 24-bit integer without sign.
    MediumIntUnsigned "U24" "mediumint unsigned" => Type::Integer,
    /// 32-bit integer without sign.
    IntUnsigned "u32" "int unsigned" => Type::BigInt,
    /// 64-bit integer without sign.
    BigIntUnsigned "u64" "bigint unsigned" => Type::Numeric(20, 0),
    /// Text of at most 255 bytes.
    TinyText "TinyText" "tinytext" => Type::Text,
    /// Text of at most 16 MB.
    MediumText "MediumText" "mediumtext" => Type::Text,
    /// At most 255 bytes.
    TinyBlob "TinyBlob" "tinyblob" => Type::Bytes,
    /// At most 64 KB.
    Blob "Blob" "blob" => Type::Bytes,
    /// At most 16 MB.
    MediumBlob "MediumBlob" "mediumblob" => Type::Bytes,
    /// A year from 1901 to 2155.
    Year "Year" "year" => Type::SmallInt,
}

impl MysqlType {
    /// How many bytes, for those that have a length.
    pub const fn length(self) -> Option<u32> {
        match self {
            MysqlType::Binary(length) | MysqlType::Varbinary(length) => Some(length),
            _ => None,
        }
    }

    /// Whether both are the same type.
    pub const fn same(self, other: MysqlType) -> bool {
        let lengths = match (self.length(), other.length()) {
            (Some(a), Some(b)) => a == b,
            _ => true,
        };
        lengths && super::same_text(self.sql(), other.sql())
    }

    /// The least and the most that it holds, if it is an integer or a year.
    pub const fn range(self) -> Option<(i128, i128)> {
        match self {
            MysqlType::TinyInt => Some((i8::MIN as i128, i8::MAX as i128)),
            MysqlType::TinyIntUnsigned => Some((0, u8::MAX as i128)),
            MysqlType::SmallIntUnsigned => Some((0, u16::MAX as i128)),
            MysqlType::MediumInt => Some((-(1 << 23), (1 << 23) - 1)),
            MysqlType::MediumIntUnsigned => Some((0, (1 << 24) - 1)),
            MysqlType::IntUnsigned => Some((0, u32::MAX as i128)),
            MysqlType::BigIntUnsigned => Some((0, u64::MAX as i128)),
            MysqlType::Year => Some((1901, 2155)),
            _ => None,
        }
    }

    /// Whether it is an integer without sign.
    pub const fn is_unsigned(self) -> bool {
        matches!(self.range(), Some((0, _)))
    }
}

macro_rules! types {
    ($holds:literal: $($ty:ty => $name:ident),*) => { $(
        impl SqlType for $ty {
            const TYPE: Type<'static> = Type::Mysql(MysqlType::$name);
            const HOLDS: bool = $holds;
        }
        impl NotNull for $ty {}
    )* };
}

macro_rules! markers {
    ($($(#[$doc:meta])* $ty:ident => $name:ident),* $(,)?) => {
        $($(#[$doc])* #[derive(Clone, Copy, Debug)] pub struct $ty;)*
        types! { false: $($ty => $name),* }
    };
}

types! { true: i8 => TinyInt, u8 => TinyIntUnsigned, u16 => SmallIntUnsigned, u32 => IntUnsigned, u64 => BigIntUnsigned }

markers! {
    /// 24-bit integer: MySQL's `mediumint`.
    I24 => MediumInt,
    /// 24-bit integer without sign: MySQL's `mediumint unsigned`.
    U24 => MediumIntUnsigned,
    /// Text of at most 255 bytes on MySQL and MariaDB.
    TinyText => TinyText,
    /// Text of at most 16 MB on MySQL and MariaDB.
    MediumText => MediumText,
    /// At most 255 bytes on MySQL and MariaDB.
    TinyBlob => TinyBlob,
    /// At most 64 KB on MySQL and MariaDB.
    Blob => Blob,
    /// At most 16 MB on MySQL and MariaDB.
    MediumBlob => MediumBlob,
    /// A year from 1901 to 2155.
    Year => Year,
}

/// Exactly `N` bytes.
#[derive(Clone, Copy, Debug)]
pub struct Binary<const N: u32>;
impl<const N: u32> SqlType for Binary<N> {
    const TYPE: Type<'static> = Type::Mysql(MysqlType::Binary(N));
    const HOLDS: bool = false;
}
impl<const N: u32> NotNull for Binary<N> {}

/// At most `N` bytes.
#[derive(Clone, Copy, Debug)]
pub struct Varbinary<const N: u32>;
impl<const N: u32> SqlType for Varbinary<N> {
    const TYPE: Type<'static> = Type::Mysql(MysqlType::Varbinary(N));
    const HOLDS: bool = false;
}
impl<const N: u32> NotNull for Varbinary<N> {}

//! Defaults and fill values, and what a foreign key does.

use super::{MysqlType, PostgresType, Sql, TableName, Type, same_text};

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

impl<'a> Value<'a> {
    /// What a text of a file stands for in a column of that type; the text itself where it is no literal of the type.
    pub const fn from_text(text: &'a str, ty: &Type<'_>) -> Value<'a> {
        let base = ty.base();
        let number = matches!(base, Type::Real | Type::Double | Type::Numeric(..) | Type::Decimal)
            || matches!(base, Type::Postgres(PostgresType::Money));
        match (base, text.as_bytes()) {
            (Type::Bool, b"true" | b"t" | b"1") => Value::Bool(true),
            (Type::Bool, b"false" | b"f" | b"0") => Value::Bool(false),
            (Type::Postgres(PostgresType::Oid), bytes) => integer(text, bytes),
            (_, bytes) if base.is_integer() || matches!(base, Type::Mysql(MysqlType::Year)) => integer(text, bytes),
            (_, bytes) if number && is_decimal(bytes) => Value::Decimal(text),
            _ => Value::Str(text),
        }
    }
}

/// An integer, or the text.
const fn integer<'a>(text: &'a str, bytes: &[u8]) -> Value<'a> {
    let (minus, mut i) = (matches!(bytes, [b'-', ..]), 0);
    if minus {
        i = 1;
    }
    // 38 digits fit
    if i == bytes.len() || bytes.len() - i > 38 {
        return Value::Str(text);
    }
    let mut number = 0i128;
    while i < bytes.len() {
        if bytes[i] < b'0' || bytes[i] > b'9' {
            return Value::Str(text);
        }
        number = number * 10 + (bytes[i] - b'0') as i128;
        i += 1;
    }
    Value::Int(if minus { -number } else { number })
}

/// Whether the text is digits, with at most one point between them, perhaps behind a minus.
const fn is_decimal(bytes: &[u8]) -> bool {
    let (mut digits, mut point, mut i) = (false, false, matches!(bytes, [b'-', ..]) as usize);
    while i < bytes.len() {
        match bytes[i] {
            b'0'..=b'9' => digits = true,
            b'.' if digits && !point && i + 1 < bytes.len() => point = true,
            _ => return false,
        }
        i += 1;
    }
    digits
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_of_files_are_read_as_literals_are_written() {
        let read = |text, ty| format!("{:?}", Value::from_text(text, &ty));
        for (text, expected) in [("12", "Int(12)"), ("-7", "Int(-7)"), ("007", "Int(7)")] {
            assert_eq!(read(text, Type::Integer), expected);
            assert_eq!(read(text, Type::Text), format!("Str({text:?})"));
        }
        for text in ["", "-", " 1", "1.0", "+1", "1_000", "0x1", "123456789012345678901234567890123456789"] {
            assert_eq!(read(text, Type::BigInt), format!("Str({text:?})"));
        }
        for text in ["12", "-0.5", "1.25"] {
            assert_eq!(read(text, Type::Numeric(8, 2)), format!("Decimal({text:?})"));
        }
        for text in [".5", "1.", "1.2.3", "1e5", "--1", "-", "1-"] {
            assert_eq!(read(text, Type::Double), format!("Str({text:?})"));
        }
        assert_eq!((read("t", Type::Bool), read("0", Type::Bool)), ("Bool(true)".to_owned(), "Bool(false)".to_owned()));
        assert_eq!(read("True", Type::Bool), "Str(\"True\")");
    }
}

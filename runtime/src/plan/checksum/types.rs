//! Types of columns.

use super::Canon;
use crate::model::Type;

impl Canon {
    pub(super) fn ty(&mut self, ty: &Type<'_>) {
        match *ty {
            Type::SmallInt => self.word("smallint"),
            Type::Integer => self.word("integer"),
            Type::BigInt => self.word("bigint"),
            Type::Real => self.word("real"),
            Type::Double => self.word("double"),
            Type::Numeric(precision, scale) => {
                self.word("numeric");
                self.number(precision);
                self.number(scale);
            }
            Type::Decimal => self.word("decimal"),
            Type::Bool => self.word("bool"),
            Type::Text => self.word("text"),
            Type::Varchar(length) => {
                self.word("varchar");
                self.number(length);
            }
            Type::Char(length) => {
                self.word("char");
                self.number(length);
            }
            Type::Bytes => self.word("bytes"),
            Type::Uuid => self.word("uuid"),
            Type::Date => self.word("date"),
            Type::Time(digits) => self.fraction("time", digits),
            Type::Timestamp(digits) => self.fraction("timestamp", digits),
            Type::Timestamptz(digits) => self.fraction("timestamptz", digits),
            Type::Interval => self.word("interval"),
            Type::Json => self.word("json"),
            Type::Jsonb => self.word("jsonb"),
            Type::Array(of) => {
                self.word("array");
                self.ty(of);
            }
            Type::Postgres(of) => {
                self.word(of.rust());
                self.option(of.length(), Canon::number);
            }
            Type::Mysql(of) => {
                self.word(of.rust());
                self.option(of.length(), Canon::number);
            }
            Type::Enum { schema, name } => {
                self.word("enum");
                self.text(schema);
                self.text(name);
            }
            Type::Domain { name, base: _ } => {
                self.word("domain");
                self.table(*name);
            }
            Type::Sql(text) => {
                self.word("sql");
                self.text(text);
            }
        }
    }

    /// Six digits are not said, so that a time reads as before there were others.
    fn fraction(&mut self, word: &str, digits: u8) {
        self.word(word);
        if digits != 6 {
            self.number(digits);
        }
    }
}

//! Words, texts, lists, names, values, SQL: what everything else is written with.

use std::fmt::Write as _;

use super::Canon;
use crate::model::{Name, Piece, Sql, TableName, Value};
use crate::op::Set;

impl Canon {
    pub(super) fn word(&mut self, word: &str) {
        self.0.push_str(word);
        self.0.push(' ');
    }

    pub(super) fn text(&mut self, text: &str) {
        let _ = write!(self.0, "{}:{text} ", text.len());
    }

    pub(super) fn number(&mut self, number: impl std::fmt::Display) {
        let _ = write!(self.0, "{number} ");
    }

    pub(super) fn list<T: Copy>(&mut self, items: &[T], each: impl Fn(&mut Canon, T)) {
        self.number(items.len());
        for item in items {
            each(self, *item);
        }
    }

    pub(super) fn option<T: Copy>(&mut self, option: Option<T>, each: impl Fn(&mut Canon, T)) {
        self.list(option.as_slice(), each);
    }

    pub(super) fn set<T: Copy>(&mut self, set: Set<T>, each: impl Fn(&mut Canon, T)) {
        match set {
            Set::Keep => self.word("keep"),
            Set::Drop => self.word("drop"),
            Set::To(value) => {
                self.word("to");
                each(self, value);
            }
        }
    }

    pub(super) fn name(&mut self, name: Name<'_>) {
        self.text(name.text);
    }

    pub(super) fn table(&mut self, table: TableName<'_>) {
        self.text(table.schema);
        self.name(table.name);
    }

    pub(super) fn value(&mut self, value: Value<'_>) {
        match value {
            Value::Bool(value) => self.number(value),
            Value::Int(value) => self.number(value),
            Value::Decimal(text) => {
                self.word("decimal");
                self.text(text);
            }
            Value::Str(text) => {
                self.word("str");
                self.text(text);
            }
            Value::Null => self.word("null"),
            Value::Now => self.word("now"),
            Value::Today => self.word("today"),
            Value::Uuid => self.word("uuid"),
            Value::Nextval(name) => {
                self.word("nextval");
                self.table(*name);
            }
            Value::Expr(sql) => {
                self.word("expr");
                self.sql(sql);
            }
        }
    }

    pub(super) fn sql(&mut self, sql: Sql<'_>) {
        let Sql { texts, names, at: _ } = sql;
        self.list(texts, |canon, text| {
            canon.number(text.databases.0);
            canon.list(text.pieces, |canon, piece| match piece {
                Piece::Text(text) => canon.text(text),
                Piece::Column(index, _) => {
                    canon.word("column");
                    canon.name(names[usize::from(index)]);
                }
            });
        });
    }
}

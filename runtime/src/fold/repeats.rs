//! Rows of one `bulk_insert` that give a key the same values twice.
//!
//! The macro looks for equal values in each column, since it has more time; which columns are a key is known here. That two texts
//! are one to a collation is left to the server.

use super::bulk_insert::Inserted;
use super::only::is_elsewhere;
use super::{Element, Ids, Kind, Report, Table};
use crate::model::{Value, same_text};
use crate::op::{Part, Repeat};

/// How many rows are compared with one another for a key of several columns.
const COMPARED: usize = 64;

impl<'a> Inserted<'_, 'a> {
    /// Reports rows that a key or a unique index takes once.
    pub(super) const fn check_repeats(&self, table: &Table<'a>, report: &mut Report) {
        let mut i = 0;
        while !self.repeats.is_empty() && i < table.elements.len() {
            let element = table.elements.get(i);
            let width = unique_columns(element);
            if width > 0 && !is_elsewhere(element.id, self.chain.databases) {
                self.check_key_once(table, element, width, report);
            }
            i += 1;
        }
    }

    /// The first `width` columns of the element are unique together.
    const fn check_key_once(&self, table: &Table<'a>, key: &Element<'a>, width: usize, report: &mut Report) {
        let (mut columns, mut i) = (Ids::new(), 0);
        while i < width {
            let Some(column) = table.whole().by_id(key.columns.get(i)) else { return };
            let Some(at) = self.position(column.name) else { return };
            // where one column has no value twice, neither has the key
            if self.repeat(at).is_none() {
                return;
            }
            columns.push(at as u64);
            i += 1;
        }
        let at = columns.get(0) as usize;
        let twice = if width == 1 { self.repeat(at) } else { self.repeat_of_several(&columns) };
        let Some([first, again]) = twice else { return };
        match self.file {
            Some(file) => report.at(self.columns[at].at).say("lines ").number(file.lines[first] as i128).say(" and "),
            None => report.at(self.rows[again][at].at).say("rows ").number(first as i128 + 1).say(" and "),
        };
        match self.file {
            Some(file) => report.number(file.lines[again] as i128).say(" of ").name(file.path),
            None => report.number(again as i128 + 1),
        };
        report.say(if width == 1 { " give the same " } else { " give the same values for " });
        let mut i = 0;
        while i < width {
            report.say(if i == 0 { "" } else { ", " });
            report.column(self.name, self.columns[columns.get(i) as usize].text);
            i += 1;
        }
        report.say(", which the ").say(key.noun()).say(" ").name(key.name.text).say(" takes once");
        report.help("leave one of the rows out, or give it a value of its own");
    }

    /// The first two rows with one value in that column.
    const fn repeat(&self, column: usize) -> Option<[usize; 2]> {
        let mut i = 0;
        while i < self.repeats.len() {
            let Repeat { column: at, first, again } = self.repeats[i];
            if at as usize == column {
                return Some([first as usize, again as usize]);
            }
            i += 1;
        }
        None
    }

    /// The first two rows with the same values in all of the columns; not looked for among many rows.
    const fn repeat_of_several(&self, columns: &Ids) -> Option<[usize; 2]> {
        let (mut again, rows) = (1, if self.file.is_none() { self.rows.len() } else { 0 });
        while again < rows && rows <= COMPARED {
            let mut first = 0;
            while first < again {
                let (mut i, mut same) = (0, true);
                while i < columns.len() && same {
                    let at = columns.get(i) as usize;
                    same = is_same(&self.rows[first][at].value, &self.rows[again][at].value);
                    i += 1;
                }
                if same {
                    return Some([first, again]);
                }
                first += 1;
            }
            again += 1;
        }
        None
    }
}

/// How many of its columns are unique together; 0 if that is not so, or not for all rows.
const fn unique_columns(element: &Element<'_>) -> usize {
    match &element.kind {
        Kind::PrimaryKey | Kind::Unique => element.columns.len(),
        Kind::Index { unique: true, parts, options } if options.condition.is_none() => {
            let mut i = 0;
            while i < parts.len() {
                if let Part::Expr(_) = parts[i].part {
                    return 0;
                }
                i += 1;
            }
            parts.len()
        }
        _ => 0,
    }
}

/// Whether both are the same literal; NULL is none.
const fn is_same(a: &Value<'_>, b: &Value<'_>) -> bool {
    match (a, b) {
        (Value::Int(a), Value::Int(b)) => *a == *b,
        (Value::Bool(a), Value::Bool(b)) => *a == *b,
        (Value::Str(a), Value::Str(b)) | (Value::Decimal(a), Value::Decimal(b)) => same_text(a, b),
        _ => false,
    }
}

//! The INSERTs of a text: whether each gives what the table must have.

use super::only::{is_elsewhere, is_on_all};
use super::reading::Look;
use super::types::MYSQLS;
use super::{Report, Table};
use crate::model::{Database, Databases, Insert, Name, Type};
use crate::op::absent;

impl Look<'_, '_> {
    /// Reports the first INSERT that cannot work, unless something is reported since `before`.
    pub(super) const fn check_inserts(&self, before: usize, report: &mut Report) {
        let mut i = 0;
        while i < self.reading.inserts.len() && report.len() == before {
            let insert = &self.reading.inserts[i];
            // a trigger may stand in for an INSERT into a view
            if let Some(table) = self.known(insert.table)
                && table.object.is_none()
            {
                match (insert.columns, insert.width) {
                    (Some(columns), _) => self.check_given(insert, columns, table, report),
                    (None, Some(width)) => self.check_width(insert, width, table, report),
                    (None, None) => {}
                }
            }
            i += 1;
        }
    }

    /// Reports a column that must have a value and gets none.
    const fn check_given(&self, insert: &Insert<'_>, columns: &[Name<'_>], table: &Table<'_>, report: &mut Report) {
        let mut i = 0;
        while i < table.elements.len() {
            let element = table.elements.get(i);
            if let Some(column) = element.column()
                && !column.nullable
                && column.default.is_none()
                && !column.identity
                && column.generated.is_none()
                && !is_among(element.name, columns)
                && self.schema.domain_default(element).is_none()
            {
                let on = self.on.without(absent(element.id)).without(fills_in(&column.ty, is_key(table, element.id)));
                if !on.is_empty() {
                    report
                        .at(self.reading.at)
                        .say("this INSERT has no value for ")
                        .column(table.name, element.name.text);
                    report.say(", which is NOT NULL and has no default");
                    report.spot(insert.spot);
                    if !is_on_all(element.id, self.on) {
                        report.help("give ").databases(on).say(" a text of its own that does");
                        return;
                    }
                    report.help("add ").name(element.name.text).say(" to its columns");
                    return;
                }
            }
            i += 1;
        }
    }

    /// Reports rows that do not fit a table, where no columns are listed.
    const fn check_width(&self, insert: &Insert<'_>, width: usize, table: &Table<'_>, report: &mut Report) {
        let (mut all, mut written, mut i) = (0, 0, 0);
        while i < table.elements.len() {
            if let Some(column) = table.elements.get(i).column()
                && !is_elsewhere(table.elements.get(i).id, self.on)
            {
                if !is_on_all(table.elements.get(i).id, self.on) {
                    // as many values as one database wants are too many, or too few, for another
                    let name = table.elements.get(i).name.text;
                    report.at(self.reading.at).say("this INSERT lists no columns, and ").column(table.name, name);
                    report.say(" is not on all databases that it is for");
                    report.spot(insert.spot);
                    report.help("list the columns that the values are for");
                    return;
                }
                all += 1;
                written += column.generated.is_none() as usize;
            }
            i += 1;
        }
        let short = !self.on.and(MYSQLS).is_empty() && width < all || self.on.has(Database::Sqlite) && width < written;
        if width > all || short || self.on.has(Database::Sqlite) && width > written {
            report.at(self.reading.at).say("this INSERT has ").count(width, "value").say(" for ");
            report.count(if width > all { all } else { written }, "column").say(" of ").table(table.name);
            report.spot(insert.spot);
            report.help("list the columns that the values are for");
        }
    }
}

/// The databases that give a NOT NULL column without a default a value all the same.
const fn fills_in(ty: &Type<'_>, key: bool) -> Databases {
    match ty {
        // its own text may say `serial`
        Type::Sql(_) => Databases::ALL,
        _ if key && ty.is_integer() => Databases(Database::Sqlite.bit()),
        Type::Timestamptz(_) | Type::Timestamp(_) => MYSQLS,
        _ => Databases::NONE,
    }
}

/// Whether the column alone is the primary key.
const fn is_key(table: &Table<'_>, column: u64) -> bool {
    match table.whole().primary_key() {
        Some(key) => key.columns.len() == 1 && key.columns.get(0) == column,
        None => false,
    }
}

const fn is_among(name: Name<'_>, columns: &[Name<'_>]) -> bool {
    let mut i = 0;
    while i < columns.len() {
        if columns[i].same_folded(name) {
            return true;
        }
        i += 1;
    }
    false
}

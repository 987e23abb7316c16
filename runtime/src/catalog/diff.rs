//! What one catalog has otherwise than another, in words: for tests, and for the check of a database against its chain.
//!
//! The order of columns is not compared: most servers can add a column at the end only, so undoing a drop moves it.

use std::fmt::Debug;

use super::{Catalog, Column, Table};

impl Catalog {
    /// What `found` has otherwise than `self`, one line each, sorted; expressions and types are compared as texts.
    pub fn differences(&self, found: &Catalog) -> Vec<String> {
        let mut out = Vec::new();
        for (name, table) in &self.tables {
            match found.tables.get(name) {
                Some(found) => table_differences(table, found, &mut out),
                None => out.push(format!("{name}: the table is missing")),
            }
        }
        let unexpected = found.tables.keys().filter(|name| !self.tables.contains_key(*name));
        out.extend(unexpected.map(|name| format!("{name}: the table is not expected")));
        out.sort();
        out
    }
}

fn table_differences(expected: &Table, found: &Table, out: &mut Vec<String>) {
    let Table { name, columns, primary_key, uniques, foreign_keys, checks, indexes, comment } = expected;
    for column in columns {
        match found.column(&column.name) {
            Some(found) => column_differences(&format!("{name}.{}", column.name), column, found, out),
            None => out.push(format!("{name}.{}: the column is missing", column.name)),
        }
    }
    let unexpected = found.columns.iter().filter(|column| expected.column(&column.name).is_none());
    out.extend(unexpected.map(|column| format!("{name}.{}: the column is not expected", column.name)));
    let name = name.to_string();
    differ(&name, "the primary key", primary_key, &found.primary_key, out);
    differ(&name, "the comment", comment, &found.comment, out);
    list_differences(&name, "unique constraint", uniques, &found.uniques, |key| &key.name, out);
    list_differences(&name, "foreign key", foreign_keys, &found.foreign_keys, |key| &key.name, out);
    list_differences(&name, "check", checks, &found.checks, |check| &check.name, out);
    list_differences(&name, "index", indexes, &found.indexes, |index| &index.name, out);
}

fn column_differences(place: &str, expected: &Column, found: &Column, out: &mut Vec<String>) {
    let Column { name: _, ty, nullable, default, identity, generated, collation, comment } = expected;
    differ(place, "the type", ty, &found.ty, out);
    differ(place, "nullable", nullable, &found.nullable, out);
    differ(place, "the default", default, &found.default, out);
    differ(place, "identity", identity, &found.identity, out);
    differ(place, "the generation", generated, &found.generated, out);
    differ(place, "the collation", collation, &found.collation, out);
    differ(place, "the comment", comment, &found.comment, out);
}

fn list_differences<T: PartialEq + Debug>(
    place: &str,
    what: &str,
    expected: &[T],
    found: &[T],
    name: impl Fn(&T) -> &str,
    out: &mut Vec<String>,
) {
    for item in expected {
        match found.iter().find(|other| name(other) == name(item)) {
            Some(other) => differ(place, &format!("{what} {}", name(item)), item, other, out),
            None => out.push(format!("{place}: {what} {} is missing", name(item))),
        }
    }
    let unexpected = found.iter().filter(|item| !expected.iter().any(|other| name(other) == name(item)));
    out.extend(unexpected.map(|item| format!("{place}: {what} {} is not expected", name(item))));
}

fn differ<T: PartialEq + Debug>(place: &str, what: &str, expected: &T, found: &T, out: &mut Vec<String>) {
    if expected != found {
        out.push(format!("{place}: {what} is {found:?}, expected {expected:?}"));
    }
}

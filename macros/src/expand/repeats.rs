//! Values that two rows of a `bulk_insert` have in common, for the fold to ask whether a key takes them once.

use std::collections::HashMap;

use proc_macro2::Literal;
use quote::quote;

use super::tree::Tree;
use crate::csv::Record;
use crate::syntax::{Row, Value, ValueKind};

/// The first two rows with one value, for each column that has such.
pub(super) fn of_rows(rows: &[Row]) -> Tree {
    let columns = rows.first().map_or(&[][..], |row| &row.cells);
    let column = |name: &str| {
        let cell = |row: &Row| row.cells.iter().find(|cell| cell.column.text == name).and_then(|cell| key(&cell.value));
        repeat(rows.iter().map(cell))
    };
    list(columns.iter().map(|cell| column(&cell.column.text)))
}

/// The same for the rows of a file: equal texts are equal values.
pub(super) fn of_file(columns: usize, rows: &[Record]) -> Tree {
    list((0..columns).map(|column| repeat(rows.iter().map(|row| row.fields.get(column)?.as_deref()))))
}

/// What a literal is; none for NULL, and for what the database computes.
fn key(value: &Value) -> Option<(u8, String)> {
    match &value.kind {
        ValueKind::Bool(value) => Some((0, value.to_string())),
        ValueKind::Int(value) => Some((1, value.to_string())),
        ValueKind::Decimal(text) => Some((2, text.clone())),
        ValueKind::Str(text) => Some((3, text.clone())),
        ValueKind::Null
        | ValueKind::Now
        | ValueKind::Today
        | ValueKind::Uuid
        | ValueKind::Expr(_)
        | ValueKind::Nextval(_) => None,
    }
}

fn repeat<K: Eq + std::hash::Hash>(values: impl Iterator<Item = Option<K>>) -> Option<(usize, usize)> {
    let mut seen = HashMap::new();
    values.enumerate().find_map(|(row, value)| seen.insert(value?, row).map(|first| (first, row)))
}

fn list(columns: impl Iterator<Item = Option<(usize, usize)>>) -> Tree {
    let repeats = columns.enumerate().filter_map(|(column, rows)| {
        let (first, again) = rows?;
        let [column, first, again] = [column, first, again].map(Literal::usize_unsuffixed);
        Some(Tree::literal("Repeat", quote!(column: #column, first: #first, again: #again)))
    });
    Tree::slice(repeats, "NO_REPEATS")
}

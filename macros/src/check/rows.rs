//! The rows of one `bulk_insert`.

use crate::errors::Errors;
use crate::syntax::{Cell, Row, TablePath};

pub(super) fn check(table: &TablePath, rows: &[Row], errors: &mut Errors) {
    let Some(first) = rows.first() else {
        let message = format!("`bulk_insert {}` has no rows", table.shown());
        errors.at(table.table.span, &message, "give it one: `{ column: value, … }`");
        return;
    };
    for (i, row) in rows.iter().enumerate() {
        check_row(row, errors);
        if i > 0 && !first.cells.is_empty() {
            check_same_columns(first, row, errors);
        }
    }
}

fn check_row(row: &Row, errors: &mut Errors) {
    if row.cells.is_empty() {
        errors.at(row.span, "this row has no values", "give it one: `{ column: value, … }`");
    }
    for (i, cell) in row.cells.iter().enumerate() {
        if has(&row.cells[..i], &cell.column.text) {
            let message = format!("column `{}` is said twice in this row", cell.column.text);
            errors.at(cell.column.span, &message, "keep one of them");
        }
    }
}

/// One statement inserts all rows, so all give the same columns.
fn check_same_columns(first: &Row, row: &Row, errors: &mut Errors) {
    const HELP: &str = "all rows of a `bulk_insert` give the same columns; write another one for rows that differ";
    for cell in row.cells.iter().filter(|cell| !has(&first.cells, &cell.column.text)) {
        let message = format!("the first row gives no `{}`", cell.column.text);
        errors.at(cell.column.span, &message, HELP);
    }
    for cell in first.cells.iter().filter(|cell| !row.cells.is_empty() && !has(&row.cells, &cell.column.text)) {
        let message = format!("this row gives no `{}`, which the first row gives", cell.column.text);
        errors.at(row.span, &message, HELP);
    }
}

fn has(cells: &[Cell], column: &str) -> bool {
    cells.iter().any(|cell| cell.column.text == column)
}

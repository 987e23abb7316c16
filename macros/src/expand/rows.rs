//! Rows as data.

use proc_macro2::{Literal, TokenStream};
use quote::{quote, quote_spanned};

use super::name;
use super::op::undo as taken_back;
use super::repeats;
use super::sql::value;
use super::tokens::Tokens;
use super::tree::Tree;
use crate::csv::CsvFile;
use crate::syntax::{Cell, Row, Rows, TablePath, Undo, ValueKind};

/// How many bytes of texts the compiler looks through without asking whether that will end.
const SHORT: usize = 64 * 1024;

/// As `RowsFile::NULL`.
const NULL: &str = "\0";

/// Columns, rows, and the file they come from.
struct Data {
    columns: Vec<Tree>,
    rows: Vec<TokenStream>,
    file: TokenStream,
}

pub(super) fn bulk_insert(path: &TablePath, rows: &Rows, undo: &Undo, tokens: &mut Tokens) -> Tree {
    let (text, table) = (&path.table.text, name::table(path, tokens));
    let mut read = Vec::new();
    let repeats = match rows {
        Rows::Written(rows) => repeats::of_rows(rows),
        Rows::File(file) => repeats::of_file(file.columns.len(), &file.rows),
    };
    let (undo, Data { columns, rows, file }) = match rows {
        Rows::Written(rows) => {
            let columns = columns(rows, tokens);
            (taken_back(undo, tokens, &mut read), written(text, columns, rows, tokens))
        }
        Rows::File(file) => (taken_back(undo, tokens, &mut read), from_file(file, tokens)),
    };
    let read = Tree::slice(read, "NO_READINGS");
    Tree::variant(
        "Op",
        "BulkInsert",
        quote! {
            table: #table, columns: &[#(#columns),*], rows: &[#(#rows),*], file: #file, repeats: #repeats, undo: #undo,
            read: #read
        },
    )
}

/// Whether to look through the rows may take long.
pub(super) fn are_long(rows: &Rows) -> bool {
    let Rows::Written(rows) = rows else { return true };
    let length = |cell: &Cell| if let ValueKind::Str(text) = &cell.value.kind { text.len() } else { 0 };
    rows.iter().flat_map(|row| &row.cells).map(length).sum::<usize>() > SHORT
}

/// The columns as the first row has them.
fn columns(rows: &[Row], tokens: &mut Tokens) -> Vec<Tree> {
    let first = rows.first().map_or(&[][..], |row| &row.cells);
    // beside what is wrong with the table: a misspelt column is the one that gets no value
    tokens.part();
    first.iter().map(|cell| name::written(&cell.column, tokens)).collect()
}

/// The values of each row in the order of the first, each with a number of its own.
fn written(table: &str, columns: Vec<Tree>, rows: &[Row], tokens: &mut Tokens) -> Data {
    let first = rows.first().map_or(&[][..], |row| &row.cells);
    let rows = rows.iter().map(|row| {
        tokens.part();
        let cells =
            first.iter().filter_map(|column| row.cells.iter().find(|cell| cell.column.text == column.column.text));
        let cells: Vec<TokenStream> = cells
            .map(|cell| {
                let at = tokens.mark(cell.value.span);
                let (value, at) = (value(&cell.value, table, at), Literal::u16_unsuffixed(at));
                quote!(__a::Cell { value: #value, at: #at })
            })
            .collect();
        quote!(&[#(#cells),*])
    });
    Data { columns, rows: rows.collect(), file: quote!(__a::None) }
}

/// Each column is checked by itself, under the path of the file.
fn from_file(file: &CsvFile, tokens: &mut Tokens) -> Data {
    let CsvFile { span, path, found, columns, rows } = file;
    let columns = columns.iter().map(|column| {
        tokens.part();
        name::name(column, tokens.mark(*span))
    });
    let lines = rows.iter().map(|row| Literal::u32_unsuffixed(row.line));
    let fields = rows.iter().flat_map(|row| &row.fields).map(|field| field.as_deref().unwrap_or(NULL));
    // the compiler looks at the file, so that it knows when to compile anew
    let looked_at = quote_spanned!(*span=> const _: &[u8] = __a::include_bytes!(#found););
    let file = quote! {{
        #looked_at
        __a::Some(&__a::RowsFile { path: #path, lines: &[#(#lines),*], fields: &[#(#fields),*] })
    }};
    Data { columns: columns.collect(), rows: Vec::new(), file }
}

//! The ops that are calls if they say nothing rare, which is half the work of a literal for the compiler, and literals if they do. The
//! functions that they call are the runtime's `fold/plain.rs`.

use proc_macro2::{Span, TokenStream};
use quote::quote;

use super::alteration;
use super::column::{ColumnTokens, column};
use super::declared::Declared;
use super::item::{self, item};
use super::name::{Keyed, KeyedTable};
use super::sql::value;
use super::table::options;
use super::tokens::Tokens;
use super::tree::Tree;
use crate::syntax::{Alteration, Column, ColumnPath, Item, Name, TableOption, TablePart, TablePath, Value};

/// How an op is written.
pub(super) enum Data {
    /// As a value of type `Op`.
    Literal(Tree),
    /// As a call that makes an `OpaqueOp`.
    Call(Tree),
}

impl Data {
    /// The call, if it has arguments; or else the literal.
    fn of(function: &'static str, arguments: Option<TokenStream>, literal: impl FnOnce() -> Tree) -> Self {
        arguments.map_or_else(|| Data::Literal(literal()), |arguments| Data::Call(Tree::of(function, arguments)))
    }

    /// With the keyword of the op there, where an editor shows what it does.
    pub(super) fn at(self, span: Span) -> Self {
        match self {
            Data::Literal(tree) => Data::Literal(tree.at(span)),
            Data::Call(tree) => Data::Call(tree.at(span)),
        }
    }
}

/// All of them, if none is rare.
fn arguments<const N: usize>(of: [Option<TokenStream>; N]) -> Option<TokenStream> {
    let of = of.into_iter().collect::<Option<Vec<_>>>()?;
    Some(quote!(#(#of),*))
}

/// The op, and how many elements it makes.
pub(super) fn create_table(path: &TablePath, parts: &[TablePart], tokens: &mut Tokens) -> (Data, usize) {
    let (text, table) = (&path.table.text, KeyedTable::written(path, tokens));
    let (mut columns, mut items) = (Vec::new(), Vec::new());
    let (mut comment, mut said) = (String::new(), Vec::new());
    for part in parts {
        tokens.part();
        match part {
            TablePart::Column(declared) => {
                let made = column(text, declared, tokens);
                columns.push(made.column);
                items.extend(made.items);
            }
            TablePart::Item(declared) => items.push(item(text, declared, tokens)),
            TablePart::Comment(_, text) => comment = text.value(),
            // a second one of a kind has been reported; the first one counts
            TablePart::Option(option) if said.iter().any(|other: &&TableOption| other.word == option.word) => {}
            TablePart::Option(option) => said.push(option),
        }
    }
    let (options, made) = (options(&said, tokens), columns.len() + items.len());
    let plain = table.arguments().filter(|_| comment.is_empty() && said.is_empty());
    let arguments = plain.map(|table| {
        let (columns, items) =
            (columns.iter().map(Declared::call), items.iter().map(|item| Tree::of("item", quote!(#item))));
        let items = Tree::slice(items, "NO_OPAQUE_ITEMS");
        quote!(#table, &[#(#columns),*], #items)
    });
    let data = Data::of("create_table", arguments, || {
        let (table, columns) = (table.literal(), columns.iter().map(Declared::literal));
        let items = Tree::slice(&items, "NO_ITEMS");
        let fields =
            quote!(table: #table, columns: &[#(#columns),*], items: #items, comment: #comment, options: #options,);
        Tree::variant("Op", "CreateTable", fields)
    });
    (data, made)
}

/// The op, and how many elements it makes.
pub(super) fn add_column(path: &TablePath, added: &Column, told: bool, tokens: &mut Tokens) -> (Data, usize) {
    let (table, added) = (KeyedTable::written(path, tokens), column(&path.table.text, added, tokens));
    let ColumnTokens { column, items, fill, place } = added;
    let (made, plain) = (1 + items.len(), !told && items.is_empty() && fill.is_none() && place.is_none());
    let arguments = arguments([table.arguments(), column.arguments()]).filter(|_| plain);
    let data = Data::of("add_column", arguments, || {
        let (table, column, items) = (table.literal(), column.literal(), Tree::slice(items, "NO_ITEMS"));
        let (fill, place) = (Tree::option(fill, "NO_VALUE"), Tree::option(place, "NO_PLACE"));
        let fields = quote!(table: #table, column: #column, items: #items, fill: #fill, place: #place, told: #told,);
        Tree::variant("Op", "AddColumn", fields)
    });
    (data, made)
}

pub(super) fn drop_column(path: &ColumnPath, fill: Option<&Value>, tokens: &mut Tokens) -> Data {
    let (table, column) = of(path, tokens);
    let at = fill.map(|fill| tokens.mark(fill.span));
    let arguments = arguments([table.arguments(), column.arguments()]).filter(|_| fill.is_none());
    Data::of("drop_column", arguments, || {
        let (table, column) = (table.literal(), column.literal());
        let fill = fill.zip(at).map(|(fill, at)| value(fill, &path.table.table.text, at));
        let fill = Tree::option(fill, "NO_VALUE");
        Tree::variant("Op", "DropColumn", quote!(table: #table, column: #column, fill: #fill))
    })
}

pub(super) fn rename_column(path: &ColumnPath, to: &Name, tokens: &mut Tokens) -> Data {
    let ((table, column), to) = (of(path, tokens), Keyed::written(to, tokens));
    let arguments = arguments([table.arguments(), column.arguments(), to.arguments()]);
    Data::of("rename_column", arguments, || {
        let (table, column, to) = (table.literal(), column.literal(), to.literal());
        Tree::variant("Op", "RenameColumn", quote!(table: #table, column: #column, to: #to))
    })
}

pub(super) fn alter_column(path: &ColumnPath, changes: &[Alteration], tokens: &mut Tokens) -> Data {
    let ((table, column), alter) = (of(path, tokens), alteration::alter(changes, &path.table, tokens));
    let arguments = arguments([table.arguments(), column.arguments()]).map(|named| quote!(#named, #alter));
    Data::of("alter_column", arguments, || {
        let (table, column) = (table.literal(), column.literal());
        Tree::variant("Op", "AlterColumn", quote!(table: #table, column: #column, alter: #alter))
    })
}

pub(super) fn create_item(path: &TablePath, made: &Item, concurrently: bool, tokens: &mut Tokens) -> Data {
    let (table, item) = (KeyedTable::written(path, tokens), item::written(&path.table.text, made, tokens));
    let arguments = arguments([table.arguments(), item.arguments()]).filter(|_| !concurrently);
    Data::of("create_item", arguments, || {
        let (table, item) = (table.literal(), item.literal());
        Tree::variant("Op", "CreateItem", quote!(table: #table, item: #item, concurrently: #concurrently))
    })
}

pub(super) fn drop_index(path: &TablePath, index: &Name, concurrently: bool, tokens: &mut Tokens) -> Data {
    let (table, index) = (KeyedTable::written(path, tokens), Keyed::written(index, tokens));
    let arguments = arguments([table.arguments(), index.arguments()]).filter(|_| !concurrently);
    Data::of("drop_index", arguments, || {
        let (table, index) = (table.literal(), index.literal());
        Tree::variant("Op", "DropIndex", quote!(table: #table, index: #index, concurrently: #concurrently))
    })
}

pub(super) fn drop_constraint(path: &TablePath, constraint: &Name, tokens: &mut Tokens) -> Data {
    let (table, constraint) = (KeyedTable::written(path, tokens), Keyed::written(constraint, tokens));
    let arguments = arguments([table.arguments(), constraint.arguments()]);
    Data::of("drop_constraint", arguments, || {
        let (table, constraint) = (table.literal(), constraint.literal());
        Tree::variant("Op", "DropConstraint", quote!(table: #table, constraint: #constraint))
    })
}

fn of(path: &ColumnPath, tokens: &mut Tokens) -> (KeyedTable, Keyed) {
    (KeyedTable::written(&path.table, tokens), Keyed::written(&path.column, tokens))
}

//! Ops as data.

use proc_macro2::{Span, TokenStream};
use quote::{ToTokens, quote};

use super::alteration;
use super::call::call;
use super::column::{Declared, column};
use super::item::item;
use super::name;
use super::object;
use super::reading::reading;
use super::rows;
use super::run::run;
use super::sql::{sql_at, value};
use super::table;
use super::tokens::Tokens;
use super::tree::Tree;
use crate::syntax::{Only, Op, OpKind, Rows, SqlTexts, TableOption, TablePart, TablePath, Undo, Value};

/// An op ready to be written.
pub(super) struct OpTokens {
    pub(super) data: Data,
    /// `Op::made()`: how many columns, constraints and indexes it makes.
    pub(super) made: usize,
    /// The tokens that messages can stand under.
    pub(super) parts: Vec<Vec<(u16, Span)>>,
    /// Where the op itself is written.
    pub(super) keyword: Span,
    /// A renamed table or object leaves a node under its old name too.
    pub(super) renames: bool,
    /// The text of an `execute` does it, and takes it back.
    pub(super) told: bool,
    /// What the word `if_exists` is said of, and where it stands.
    pub(super) if_exists: Option<(TokenStream, Span)>,
    /// The databases that it is for, if not all.
    pub(super) only: Option<Only>,
    /// Folding it may take long: it has the rows of a file.
    pub(super) long: bool,
}

/// How an op is written.
pub(super) enum Data {
    /// As a value of type `Op`.
    Literal(Tree),
    /// As a call that makes an `OpaqueOp`.
    Call(Tree),
}

pub(super) fn op(op: &Op) -> OpTokens {
    let mut tokens = Tokens::new();
    // an item says by itself what it is
    let named = |tree: Tree| {
        if matches!(op.kind, OpKind::CreateItem { .. }) { tree } else { tree.at(op.keyword.span()) }
    };
    let (data, made) = if let Some((call, made)) = (!op.told).then(|| call(&op.kind, &mut tokens)).flatten() {
        (Data::Call(named(call)), made)
    } else {
        tokens = Tokens::new();
        let (data, made) = data(&op.kind, op.told, &mut tokens);
        (Data::Literal(named(data)), made)
    };
    OpTokens {
        data,
        made,
        parts: tokens.into_parts(),
        keyword: op.keyword.span(),
        told: op.told,
        if_exists: op.if_exists.as_ref().map(|word| (if_exists(&op.kind), word.span())),
        only: op.only.clone(),
        long: matches!(op.kind, OpKind::BulkInsert { rows: Rows::File(_), .. }),
        renames: matches!(op.kind, OpKind::RenameTable { .. } | OpKind::RenameObject { .. }),
    }
}

fn if_exists(kind: &OpKind) -> TokenStream {
    match kind {
        OpKind::CreateTable { .. } | OpKind::DropTable { .. } => quote!(Table),
        OpKind::AddColumn { .. } | OpKind::DropColumn { .. } => quote!(Column),
        _ => quote!(Index),
    }
}

fn data(kind: &OpKind, told: bool, tokens: &mut Tokens) -> (Tree, usize) {
    match kind {
        OpKind::CreateTable { table, parts } => {
            let (table, body) = (name::table(table, tokens), Body::of(&table.table.text, parts, tokens));
            body.literal(&table)
        }
        OpKind::AlterTable { table, changes } => {
            let table = name::table(table, tokens);
            let alter = table::alter(changes, tokens);
            (Tree::variant("Op", "AlterTable", quote!(table: #table, alter: #alter)), 0)
        }
        OpKind::DropTable { table } => {
            let table = name::table(table, tokens);
            (Tree::variant("Op", "DropTable", quote!(table: #table)), 0)
        }
        OpKind::RenameTable { table, to } => {
            let (table, to) = (name::table(table, tokens), name::table(to, tokens));
            (Tree::variant("Op", "RenameTable", quote!(table: #table, to: #to)), 0)
        }
        OpKind::AddColumn { table, column: added } => {
            let text = &table.table.text;
            let table = name::table(table, tokens);
            let added = column(text, added, tokens);
            let (column, made) = (added.column.literal(), 1 + added.items.len());
            let items = Tree::slice(added.items, "NO_ITEMS");
            let (fill, place) = (Tree::option(added.fill, "NO_VALUE"), Tree::option(added.place, "NO_PLACE"));
            let data = Tree::variant(
                "Op",
                "AddColumn",
                quote!(table: #table, column: #column, items: #items, fill: #fill, place: #place, told: #told,),
            );
            (data, made)
        }
        OpKind::DropColumn { path, fill } => {
            let (table, column) = (name::table(&path.table, tokens), name::written(&path.column, tokens));
            let fill = marked_value(fill.as_ref(), &path.table, tokens).0;
            (Tree::variant("Op", "DropColumn", quote!(table: #table, column: #column, fill: #fill)), 0)
        }
        OpKind::RenameColumn { path, to } => {
            let (table, column) = (name::table(&path.table, tokens), name::written(&path.column, tokens));
            let to = name::written(to, tokens);
            (Tree::variant("Op", "RenameColumn", quote!(table: #table, column: #column, to: #to)), 1)
        }
        OpKind::AlterColumn { path, changes } => {
            let (table, column) = (name::table(&path.table, tokens), name::written(&path.column, tokens));
            let alter = alteration::alter(changes, &path.table, tokens);
            (Tree::variant("Op", "AlterColumn", quote!(table: #table, column: #column, alter: #alter)), 1)
        }
        OpKind::CreateItem { table, item: made, concurrently } => {
            let text = &table.table.text;
            let table = name::table(table, tokens);
            let item = item(text, made, tokens);
            (Tree::variant("Op", "CreateItem", quote!(table: #table, item: #item, concurrently: #concurrently)), 1)
        }
        OpKind::RenameIndex { name: index, to, table } => {
            let (table, index) = (name::table(table, tokens), name::written(index, tokens));
            let to = name::written(to, tokens);
            (Tree::variant("Op", "RenameIndex", quote!(table: #table, index: #index, to: #to)), 1)
        }
        OpKind::RenameConstraint { name: constraint, to, table } => {
            let (table, constraint) = (name::table(table, tokens), name::written(constraint, tokens));
            let to = name::written(to, tokens);
            (Tree::variant("Op", "RenameConstraint", quote!(table: #table, constraint: #constraint, to: #to)), 1)
        }
        OpKind::ValidateConstraint { name: constraint, table } => {
            let (table, constraint) = (name::table(table, tokens), name::written(constraint, tokens));
            (Tree::variant("Op", "ValidateConstraint", quote!(table: #table, constraint: #constraint)), 1)
        }
        OpKind::DropIndex { name: index, table, concurrently } => {
            let (table, index) = (name::table(table, tokens), name::written(index, tokens));
            (Tree::variant("Op", "DropIndex", quote!(table: #table, index: #index, concurrently: #concurrently)), 0)
        }
        OpKind::DropConstraint { name: constraint, table } => {
            let (table, constraint) = (name::table(table, tokens), name::written(constraint, tokens));
            (Tree::variant("Op", "DropConstraint", quote!(table: #table, constraint: #constraint)), 0)
        }
        OpKind::Execute { sql, undo } => {
            let mut read = Vec::new();
            let texts = statements(sql, tokens, &mut read);
            let undo = self::undo(undo, tokens, &mut read);
            let read = Tree::slice(read, "NO_READINGS");
            (Tree::variant("Op", "Execute", quote!(sql: #texts, undo: #undo, read: #read)), 0)
        }
        OpKind::CreateObject { name, definition } => object::create(name, definition, tokens),
        OpKind::ReplaceObject { name, definition } => object::replace(name, definition, tokens),
        OpKind::CreateTrigger { trigger, table, routine } => {
            let (table, trigger) = (name::table(table, tokens), name::trigger(trigger, tokens));
            let routine = object::routine(routine, tokens);
            (Tree::variant("Op", "CreateTrigger", quote!(table: #table, trigger: #trigger, routine: &#routine)), 1)
        }
        OpKind::ReplaceTrigger { trigger, table, routine } => {
            let (table, trigger) = (name::table(table, tokens), name::trigger(trigger, tokens));
            let routine = object::routine(routine, tokens);
            (Tree::variant("Op", "ReplaceTrigger", quote!(table: #table, trigger: #trigger, routine: &#routine)), 1)
        }
        OpKind::DropTrigger { trigger, table } => {
            let (table, trigger) = (name::table(table, tokens), name::trigger(trigger, tokens));
            (Tree::variant("Op", "DropTrigger", quote!(table: #table, trigger: #trigger)), 0)
        }
        OpKind::AlterDomain { name, change } => object::alter_domain(name, change, tokens),
        OpKind::AlterSequence { name, options } => (object::alter_sequence(name, options, tokens), 1),
        OpKind::SetAside { view } => (object::aside(view, tokens), 0),
        OpKind::PutBack { view } => object::back(view, tokens),
        OpKind::DropObject { kind, name } => (object::drop(*kind, name, tokens), 0),
        OpKind::RenameObject { kind, name, to } => (object::rename(*kind, name, to, tokens), 0),
        OpKind::AlterEnum { name, change } => object::alter_enum(name, change, tokens),
        OpKind::Run(declared) => (run(declared, tokens), 0),
        OpKind::BulkInsert { table, rows, undo } => (rows::bulk_insert(table, rows, undo, tokens), 0),
    }
}

/// Texts with a number of their own, and what they name.
fn statements(texts: &SqlTexts, tokens: &mut Tokens, read: &mut Vec<Tree>) -> Tree {
    let at = tokens.mark(texts.span);
    read.extend(texts.readings.iter().map(|(databases, found)| reading(*databases, found, at)));
    sql_at(texts, "", at)
}

pub(super) fn undo(undo: &Undo, tokens: &mut Tokens, read: &mut Vec<Tree>) -> Tree {
    match undo {
        Undo::Unknown => Tree::unit("Undo", "Unknown"),
        Undo::Nothing => Tree::unit("Undo", "Nothing"),
        Undo::Sql(texts) => {
            let texts = statements(texts, tokens, read);
            Tree::tuple("Undo", "Sql", quote!(#texts))
        }
    }
}

/// The body of a new table.
pub(super) struct Body {
    columns: Vec<Declared>,
    items: Vec<Tree>,
    comment: String,
    /// What few tables say, and whether this one does.
    options: (Tree, bool),
}

impl Body {
    pub(super) fn of(table: &str, parts: &[TablePart], tokens: &mut Tokens) -> Self {
        let (mut columns, mut items) = (Vec::new(), Vec::new());
        let (mut comment, mut options) = (String::new(), Vec::new());
        for part in parts {
            tokens.part();
            match part {
                TablePart::Column(declared) => {
                    let made = column(table, declared, tokens);
                    columns.push(made.column);
                    items.extend(made.items);
                }
                TablePart::Item(declared) => items.push(item(table, declared, tokens)),
                TablePart::Comment(_, text) => comment = text.value(),
                // a second one of a kind has been reported; the first one counts
                TablePart::Option(option) if options.iter().any(|other: &&TableOption| other.word == option.word) => {}
                TablePart::Option(option) => options.push(option),
            }
        }
        Body { columns, items, comment, options: (table::options(&options, tokens), !options.is_empty()) }
    }

    fn literal(self, table: &Tree) -> (Tree, usize) {
        let Body { columns, items, comment, options: (options, _) } = self;
        let made = columns.len() + items.len();
        let (columns, items) = (columns.iter().map(Declared::literal), Tree::slice(items, "NO_ITEMS"));
        let data = Tree::variant(
            "Op",
            "CreateTable",
            quote!(table: #table, columns: &[#(#columns),*], items: #items, comment: #comment, options: #options,),
        );
        (data, made)
    }

    /// As the arguments of a call, if it says nothing that is rare.
    pub(super) fn arguments(&self) -> Option<(TokenStream, usize)> {
        let Body { columns, items, comment, options: (_, rare) } = self;
        let made = columns.len() + items.len();
        let (columns, items) =
            (columns.iter().map(Declared::call), items.iter().map(|item| Tree::of("item", quote!(#item))));
        let items = Tree::slice(items, "NO_OPAQUE_ITEMS");
        (comment.is_empty() && !rare).then(|| (quote!(&[#(#columns),*], #items), made))
    }
}

/// `Some(value)` with a number of its own, or `None`.
fn marked_value(written: Option<&Value>, table: &TablePath, tokens: &mut Tokens) -> (Tree, u16) {
    match written {
        Some(written) => {
            let at = tokens.mark(written.span);
            (Tree::some(value(written, &table.table.text, at).into_token_stream()), at)
        }
        None => (Tree::path("NO_VALUE"), 0),
    }
}

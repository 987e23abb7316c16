//! Statements that change tables or other objects: an `execute` would hide from the fold what a typed op tells it. What no op can say
//! (owners, row security, partitions) is let through. The op is spelt out ready to paste, but for what stands at a `…`.

use sqlparser::ast::{
    AlterIndexOperation, CommentObject, CreateTableOptions, CreateView, Expr, Ident, ObjectName, ObjectType, Query,
    SetExpr, Statement,
};
use sqlparser::tokenizer::Location;

use super::ddl_item::{create_index, more};
use super::ddl_objects;
use super::ddl_table::{alter_table, create_table};
use super::place;

/// What is left out of an op: no Rust, so that it does not compile.
pub(super) const MORE: &str = " …";

/// What no database is asked to run, and the remedy.
#[derive(Debug)]
pub(crate) struct Refusal {
    pub(crate) message: String,
    pub(crate) help: String,
}

impl Refusal {
    /// Says which of several statements it is.
    pub(super) fn at(mut self, place: Location) -> Self {
        self.message += &place::in_words(place);
        self
    }
}

/// What is wrong with the statement, and the op to use. What is temporary is the text's own affair.
pub(super) fn refusal(statement: &Statement, temporary: &[String]) -> Option<Refusal> {
    if is_temporary_drop(statement, temporary) {
        return None;
    }
    if let Some((what, op)) = ddl_objects::op(statement) {
        return Some(of_object(what, &op));
    }
    let (what, op) = match statement {
        Statement::CreateTable(create) if !create.temporary => ("CREATE TABLE", create_table(create)),
        Statement::CreateIndex(create) if !is_temporary(&create.table_name, temporary) => {
            ("CREATE INDEX", create_index(create))
        }
        Statement::AlterTable(alter) if !is_temporary(&alter.name, temporary) => ("ALTER TABLE", alter_table(alter)?),
        Statement::RenameTable(renames) => {
            let rename = |old: &ObjectName, new: &ObjectName| format!("rename_table {} to {};", path(old), path(new));
            ("RENAME TABLE", all(renames.iter().map(|renamed| rename(&renamed.old_name, &renamed.new_name)))?)
        }
        Statement::Drop { object_type: ObjectType::Table, names, temporary: false, if_exists, cascade, .. } => {
            let names = names.iter().filter(|name| !is_temporary(name, temporary));
            let (word, more) = (if_exists_word(*if_exists), more(!*cascade));
            ("DROP TABLE", all(names.map(|name| format!("drop_table {word}{}{more};", path(name))))?)
        }
        Statement::Drop { object_type: ObjectType::Index, names, table, if_exists, cascade, .. } => {
            let table = table.as_ref().map_or_else(|| "…".to_owned(), path);
            let (word, more) = (if_exists_word(*if_exists), more(!*cascade));
            let drop = |index: &Ident| format!("drop_index {word}{} on {table}{more};", name(index));
            ("DROP INDEX", all(names.iter().filter_map(last).map(drop))?)
        }
        Statement::CreateView(create) if !create.temporary => {
            (if create.materialized { "CREATE MATERIALIZED VIEW" } else { "CREATE VIEW" }, create_view(create))
        }
        Statement::Drop { object_type: ObjectType::View, names, cascade, .. } => {
            ("DROP VIEW", all(names.iter().map(|name| format!("drop_view {}{};", path(name), more(!*cascade))))?)
        }
        Statement::Drop { object_type: ObjectType::MaterializedView, names, cascade, .. } => {
            let drop = |name| format!("drop_materialized_view {}{};", path(name), more(!*cascade));
            ("DROP MATERIALIZED VIEW", all(names.iter().map(drop))?)
        }
        Statement::AlterView { name: view, columns, query, with_options } => {
            let (columns, more) = (columns_of(columns), more(with_options.is_empty()));
            ("ALTER VIEW", format!("replace_view {}{columns} {:?}{more};", path(view), query.to_string()))
        }
        Statement::AlterIndex { name: index, operation: AlterIndexOperation::RenameIndex { index_name } } => {
            ("ALTER INDEX", format!("rename_index {} to {} on …;", name(last(index)?), name(last(index_name)?)))
        }
        Statement::Comment { object_type: CommentObject::Column, object_name, comment, .. } => {
            ("COMMENT ON COLUMN", format!("alter_column {} {{ {} }}", column_path(object_name), said(comment.as_ref())))
        }
        Statement::Comment { object_type: CommentObject::Table, object_name, comment, .. } => {
            ("COMMENT ON TABLE", format!("alter_table {} {{ {} }}", path(object_name), said(comment.as_ref())))
        }
        _ => return None,
    };
    let noun = if what.ends_with("VIEW") { "view" } else { "table" };
    let message = format!("`{what}` in an `execute`: the compiler would not know what the {noun} is like from here on");
    Some(Refusal { message, help: help(&op) })
}

/// The same for a text that the parser does not know.
pub(super) fn refusal_unparsed(text: &str) -> Option<Refusal> {
    ddl_objects::op_unparsed(text).map(|(what, op)| of_object(what, &op))
}

fn of_object(what: &str, op: &str) -> Refusal {
    let message = format!("`{what}` in an `execute`: the compiler would not know of it");
    Refusal { message, help: help(op) }
}

fn help(op: &str) -> String {
    format!("write the op: `{op}`; or say `execute unchecked(\"…\")`")
}

/// Ops one after another, if there are any.
pub(super) fn all(ops: impl Iterator<Item = String>) -> Option<String> {
    let ops = ops.collect::<Vec<_>>().join(" ");
    (!ops.is_empty()).then_some(ops)
}

/// What goes behind the keyword of an op.
pub(super) const fn if_exists_word(said: bool) -> &'static str {
    if said { "if_exists " } else { "" }
}

/// The names of the temporary tables, views and triggers that statements make, and of the indexes of such tables.
pub(super) fn temporary(statements: &[Statement]) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for statement in statements {
        let made = match statement {
            Statement::CreateTable(create) if create.temporary => Some(&create.name),
            Statement::CreateView(create) if create.temporary => Some(&create.name),
            Statement::CreateTrigger(create) if create.temporary || is_temporary(&create.table_name, &names) => {
                Some(&create.name)
            }
            Statement::CreateIndex(create) if is_temporary(&create.table_name, &names) => create.name.as_ref(),
            _ => None,
        };
        names.extend(made.and_then(last).map(|ident| ident.value.clone()));
        if let Statement::Query(query) = statement {
            names.extend(temporary_of_query(query));
        }
    }
    names
}

/// `SELECT … INTO TEMP t`.
fn temporary_of_query(query: &Query) -> Option<String> {
    let SetExpr::Select(select) = query.body.as_ref() else { return None };
    let into = select.into.as_ref().filter(|into| into.temporary)?;
    match into.targets.first()? {
        Expr::Identifier(ident) => Some(ident.value.clone()),
        _ => None,
    }
}

fn is_temporary(table: &ObjectName, temporary: &[String]) -> bool {
    let schema = table.0.len().checked_sub(2).and_then(|i| table.0[i].as_ident());
    schema.is_some_and(|schema| ["temp", "pg_temp"].iter().any(|temp| schema.value.eq_ignore_ascii_case(temp)))
        || last(table).is_some_and(|name| temporary.iter().any(|made| made.eq_ignore_ascii_case(&name.value)))
}

/// Whether it drops, renames or comments on what the text itself made for a while.
fn is_temporary_drop(statement: &Statement, temporary: &[String]) -> bool {
    match statement {
        Statement::Drop { names, .. } => names.iter().all(|name| is_temporary(name, temporary)),
        Statement::DropTrigger(drop) => {
            is_temporary(&drop.trigger_name, temporary)
                || drop.table_name.as_ref().is_some_and(|table| is_temporary(table, temporary))
        }
        Statement::CreateTrigger(create) => is_temporary(&create.table_name, temporary),
        Statement::AlterIndex { name, .. } | Statement::Comment { object_name: name, .. } => {
            is_temporary(name, temporary)
        }
        _ => false,
    }
}

/// `comment: "…"`.
fn said(comment: Option<&String>) -> String {
    comment.map_or_else(|| "comment: none".to_owned(), |text| format!("comment: {text:?}"))
}

fn create_view(create: &CreateView) -> String {
    let verb = match (create.materialized, create.or_replace) {
        (true, _) => "create_materialized_view",
        (false, true) => "replace_view",
        (false, false) => "create_view",
    };
    let columns = columns_of(create.columns.iter().map(|column| &column.name));
    let plain = create.options == CreateTableOptions::None
        && create.comment.is_none()
        && create.params.is_none()
        && create.to.is_none()
        && !(create.materialized && create.or_replace)
        && create.columns.iter().all(|column| column.data_type.is_none() && column.options.is_none());
    format!("{verb} {}{columns} {:?}{};", path(&create.name), create.query.to_string(), more(plain))
}

/// `(a, b)`, if there are any.
fn columns_of<'a>(columns: impl IntoIterator<Item = &'a Ident>) -> String {
    let columns: Vec<String> = columns.into_iter().map(name).collect();
    if columns.is_empty() { String::new() } else { format!("({})", columns.join(", ")) }
}

/// A name as the language writes it.
pub(super) fn name(ident: &Ident) -> String {
    let plain = !ident.value.is_empty()
        && !ident.value.starts_with(|first: char| first.is_ascii_digit())
        && ident.value.chars().all(|letter| letter.is_ascii_alphanumeric() || letter == '_');
    if plain { ident.value.clone() } else { format!("{:?}", ident.value) }
}

pub(super) fn last(name: &ObjectName) -> Option<&Ident> {
    name.0.last().and_then(|part| part.as_ident())
}

pub(super) fn path(table: &ObjectName) -> String {
    table.0.iter().filter_map(|part| part.as_ident()).map(name).collect::<Vec<_>>().join("::")
}

pub(super) fn column_path(column: &ObjectName) -> String {
    let path = path(column);
    path.rfind("::").map_or_else(|| path.clone(), |i| format!("{}.{}", &path[..i], &path[i + 2..]))
}

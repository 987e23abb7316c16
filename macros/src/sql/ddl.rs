//! Statements that change tables or other objects: an `execute` would hide from the fold what a typed op tells it. What no op can say
//! (owners, row security, partitions) is let through. The op is spelt out ready to paste, but for what stands at a `…`.

use sqlparser::ast::helpers::stmt_create_table::CreateTableBuilder;
use sqlparser::ast::{
    AlterColumnOperation, AlterIndexOperation, AlterTable, AlterTableOperation, ColumnDef, CommentDef, CommentObject,
    CreateTable, CreateTableOptions, CreateView, DataType, DropBehavior, Expr, GeneratedAs, Ident, ObjectName,
    ObjectType, Query, RenameTableNameKind, SetExpr, SqlOption, Statement,
};

use super::ddl_column::{column, default, modified, place, ty};
use super::ddl_item::{as_name, create_index, item, more};
use super::ddl_objects::{self, sequence_options};

/// What is left out of an op: no Rust, so that it does not compile.
pub(super) const MORE: &str = " …";

/// What no database is asked to run, and the remedy.
#[derive(Debug)]
pub(crate) struct Refusal {
    pub(crate) message: String,
    pub(crate) help: String,
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
const fn if_exists_word(said: bool) -> &'static str {
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

/// The ops for all parts of it; none if there is no op for any.
fn alter_table(alter: &AlterTable) -> Option<String> {
    let mut parts = Vec::new();
    let mut found = false;
    for operation in &alter.operations {
        // how it runs
        if matches!(operation, AlterTableOperation::Algorithm { .. } | AlterTableOperation::Lock { .. }) {
            continue;
        }
        let op = altered(alter, operation);
        found |= op.is_some();
        parts.push(op.unwrap_or_else(|| "…".to_owned()));
    }
    if alter.if_exists {
        parts.push("…".to_owned());
    }
    found.then(|| parts.join(" "))
}

/// The op for a part of ALTER TABLE; none if there is no op for it.
fn altered(alter: &AlterTable, operation: &AlterTableOperation) -> Option<String> {
    use AlterTableOperation as Part;
    let table = path(&alter.name);
    let rest = |behavior: Option<&DropBehavior>| more(behavior != Some(&DropBehavior::Cascade));
    Some(match operation {
        Part::AddColumn { column_keyword: false, column_def, .. } if index_of(column_def).is_some() => {
            let (parts, named) = index_of(column_def)?;
            format!("create_index on {table}({parts}){named};")
        }
        Part::AddColumn { column_def, if_not_exists, column_position, .. } => {
            let word = if *if_not_exists { "if_not_exists " } else { "" };
            format!("add_column {word}{table}.{}{};", column(column_def), place(column_position.as_ref()))
        }
        Part::DropColumn { column_names, if_exists, drop_behavior, .. } => {
            let (word, rest) = (if_exists_word(*if_exists), rest(drop_behavior.as_ref()));
            all(column_names.iter().map(|column| format!("drop_column {word}{table}.{}{rest};", name(column))))?
        }
        Part::RenameColumn { old_column_name, new_column_name } => {
            format!("rename_column {table}.{} to {};", name(old_column_name), name(new_column_name))
        }
        Part::RenameTable { table_name: RenameTableNameKind::As(to) | RenameTableNameKind::To(to) } => {
            let schema = alter.name.0.len().checked_sub(2).and_then(|i| alter.name.0[i].as_ident());
            // the new name has no schema of its own, and stays where it is
            let schema = schema.filter(|_| to.0.len() == 1).map(|schema| format!("{}::", name(schema)));
            format!("rename_table {table} to {}{};", schema.unwrap_or_default(), path(to))
        }
        Part::RenameConstraint { old_name, new_name } => {
            format!("rename_constraint {} to {} on {table};", name(old_name), name(new_name))
        }
        Part::SetLogged => format!("alter_table {table} {{ unlogged: false }}"),
        Part::SetUnlogged => format!("alter_table {table} {{ unlogged: true }}"),
        Part::SetOptionsParens { options } => {
            // what is not named is reset by the op, and kept by the statement
            let said = options.iter().map(|option| parameter(option).unwrap_or_else(|| "…".to_owned()));
            format!("alter_table {table} {{ with: ({}) }}", said.collect::<Vec<_>>().join(", "))
        }
        Part::AddConstraint { constraint, not_valid } => item(constraint).on(&table, *not_valid),
        Part::DropConstraint { name: constraint, if_exists, drop_behavior } => {
            let rest = if *if_exists { MORE } else { rest(drop_behavior.as_ref()) };
            format!("drop_constraint {} on {table}{rest};", name(constraint))
        }
        Part::DropForeignKey { name: constraint, drop_behavior } => {
            format!("drop_constraint {} on {table}{};", name(constraint), rest(drop_behavior.as_ref()))
        }
        Part::ValidateConstraint { name: constraint } => {
            format!("validate_constraint {} on {table};", name(constraint))
        }
        Part::DropPrimaryKey { drop_behavior } => {
            let key = Ident::new(format!("pk_{}", last(&alter.name)?.value));
            format!("drop_constraint {} on {table}{};", name(&key), rest(drop_behavior.as_ref()))
        }
        Part::DropIndex { name: index } => format!("drop_index {} on {table};", name(index)),
        Part::AlterColumn { column_name, op } => {
            format!("alter_column {table}.{} {{ {} }}", name(column_name), change(op))
        }
        Part::ModifyColumn { col_name, data_type, options, column_position } => {
            let changes = modified(data_type, options, column_position.as_ref());
            format!("alter_column {table}.{} {{ {changes} }}", name(col_name))
        }
        Part::ChangeColumn { old_name, new_name, data_type, options, column_position } => {
            let changes = modified(data_type, options, column_position.as_ref());
            let change = format!("alter_column {table}.{} {{ {changes} }}", name(new_name));
            if old_name.value == new_name.value {
                change
            } else {
                format!("rename_column {table}.{} to {}; {change}", name(old_name), name(new_name))
            }
        }
        _ => return None,
    })
}

/// MySQL's `ADD INDEX i (a)`, which other dialects take for a column called `INDEX`: the parts, and the name.
fn index_of(column: &ColumnDef) -> Option<(String, String)> {
    let is_index = ["index", "key"].iter().any(|word| column.name.value.eq_ignore_ascii_case(word));
    let DataType::Custom(named, parts) = &column.data_type else { return None };
    if !is_index || column.name.quote_style.is_some() || parts.is_empty() || !column.options.is_empty() {
        return None;
    }
    Some((parts.join(", "), as_name(last(named))))
}

/// `fillfactor: 70`.
fn parameter(option: &SqlOption) -> Option<String> {
    let SqlOption::KeyValue { key, value } = option else { return None };
    Some(format!("{}: {value}", name(key)))
}

/// `comment: "…"`.
fn said(comment: Option<&String>) -> String {
    comment.map_or_else(|| "comment: none".to_owned(), |text| format!("comment: {text:?}"))
}

fn change(operation: &AlterColumnOperation) -> String {
    match operation {
        AlterColumnOperation::SetNotNull => "nullable: false".to_owned(),
        AlterColumnOperation::DropNotNull => "nullable: true".to_owned(),
        AlterColumnOperation::SetDefault { value } => format!("default: {}", default(value)),
        AlterColumnOperation::DropDefault => "default: none".to_owned(),
        AlterColumnOperation::SetDataType { data_type, using, .. } => {
            let using = using.as_ref().map(|using| format!(", using: {:?}", using.to_string())).unwrap_or_default();
            format!("type: {}{using}", ty(data_type))
        }
        AlterColumnOperation::AddGenerated { generated_as, sequence_options: options } => {
            let by = if matches!(generated_as, Some(GeneratedAs::Always)) { "always" } else { "by_default" };
            let numbers = sequence_options(options.as_deref().unwrap_or_default());
            let numbers = if numbers.is_empty() { String::new() } else { format!("({})", numbers.join(", ")) };
            format!("identity: {by}{numbers}")
        }
    }
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

fn create_table(create: &CreateTable) -> String {
    let columns = create.columns.iter().map(column);
    let items = create.constraints.iter().map(|constraint| item(constraint).inside());
    let words = [(create.unlogged, "unlogged"), (create.strict, "strict"), (create.without_rowid, "without_rowid")];
    let words = words.into_iter().filter(|(said, _)| *said).map(|(_, word)| word.to_owned());
    let rest = (!is_told(create)).then(|| "…".to_owned());
    let parts: Vec<String> =
        columns.chain(items).chain(words).chain(options(&create.table_options)).chain(rest).collect();
    let if_not_exists = if create.if_not_exists { "if_not_exists " } else { "" };
    let parts = if parts.is_empty() { "…".to_owned() } else { parts.join(", ") };
    format!("create_table {if_not_exists}{} {{ {parts} }}", path(&create.name))
}

/// Whether it says nothing but what the op says, too.
fn is_told(create: &CreateTable) -> bool {
    let told = CreateTableBuilder::new(create.name.clone())
        .if_not_exists(create.if_not_exists)
        .unlogged(create.unlogged)
        .columns(create.columns.clone())
        .constraints(create.constraints.clone())
        .strict(create.strict)
        .without_rowid(create.without_rowid)
        .table_options(create.table_options.clone())
        .build();
    told == *create
}

/// `engine("InnoDB")`, `with(fillfactor: 70)`.
fn options(options: &CreateTableOptions) -> Vec<String> {
    match options {
        CreateTableOptions::None => Vec::new(),
        CreateTableOptions::With(options) => {
            let said: Option<Vec<String>> = options.iter().map(parameter).collect();
            vec![said.map_or_else(|| "…".to_owned(), |said| format!("with({})", said.join(", ")))]
        }
        CreateTableOptions::Plain(options) => {
            options.iter().map(|option| table_option(option).unwrap_or_else(|| "…".to_owned())).collect()
        }
        CreateTableOptions::Options(_) | CreateTableOptions::TableProperties(_) => vec!["…".to_owned()],
    }
}

/// One of MySQL's.
fn table_option(option: &SqlOption) -> Option<String> {
    let (key, value) = match option {
        SqlOption::KeyValue { key, value } => (key.value.to_ascii_lowercase(), value.to_string()),
        SqlOption::NamedParenthesizedList(list) if list.values.is_empty() => {
            (list.key.value.to_ascii_lowercase(), list.name.as_ref()?.value.clone())
        }
        SqlOption::Comment(CommentDef::WithEq(text) | CommentDef::WithoutEq(text)) => {
            ("comment".to_owned(), text.clone())
        }
        _ => return None,
    };
    let word = match key.as_str() {
        "engine" | "comment" | "collate" | "row_format" => key.as_str(),
        "charset" | "default charset" | "character set" | "default character set" => "charset",
        "default collate" => "collate",
        _ => return None,
    };
    Some(format!("{word}({:?})", value.trim_matches('\'')))
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

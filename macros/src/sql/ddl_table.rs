//! CREATE TABLE and ALTER TABLE, as ops write them.

use sqlparser::ast::helpers::stmt_create_table::CreateTableBuilder;
use sqlparser::ast::{
    AlterColumnOperation, AlterTable, AlterTableOperation, ColumnDef, CommentDef, CreateTable, CreateTableOptions,
    DataType, DropBehavior, GeneratedAs, Ident, RenameTableNameKind, SqlOption,
};

use super::ddl::{MORE, all, if_exists_word, last, name, path};
use super::ddl_column::{column, default, modified, place, ty};
use super::ddl_item::{as_name, item, more};
use super::ddl_objects::sequence_options;

/// The ops for all parts of it; none if there is no op for any.
pub(super) fn alter_table(alter: &AlterTable) -> Option<String> {
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
            let mysqls: Option<Vec<String>> = options.iter().map(mysql_option).collect();
            if let Some(said) = mysqls {
                return Some(format!("alter_table {table} {{ {} }}", said.join(", ")));
            }
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

/// `engine: "InnoDB"`: MySQL's, which are spelt so before they are read.
fn mysql_option(option: &SqlOption) -> Option<String> {
    let SqlOption::KeyValue { key, value } = option else { return None };
    let key = key.value.to_ascii_lowercase();
    let is_mysqls = ["engine", "comment", "row_format", "charset", "collate"].contains(&key.as_str());
    is_mysqls.then(|| format!("{key}: {:?}", value.to_string().trim_matches(['\'', '"'])))
}

/// `fillfactor: 70`.
fn parameter(option: &SqlOption) -> Option<String> {
    let SqlOption::KeyValue { key, value } = option else { return None };
    Some(format!("{}: {value}", name(key)))
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

pub(super) fn create_table(create: &CreateTable) -> String {
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

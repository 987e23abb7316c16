//! Statements that change tables or other objects: an `execute` would hide from the fold what a typed op tells it. What no op can say
//! (owners, row security, partitions) is let through.

use sqlparser::ast::{
    AlterColumnOperation, AlterIndexOperation, AlterTable, AlterTableOperation, ArrayElemTypeDef, CharLengthUnits,
    CharacterLength, ColumnDef, ColumnOption, CommentObject, ConstraintCharacteristics, CreateIndex, CreateTable,
    CreateView, DataType, DeferrableInitial, ExactNumberInfo, Expr, GeneratedAs, Ident, ObjectName, ObjectType,
    OrderBySort, RenameTableNameKind, SqlOption, Statement, TableConstraint, TimezoneInfo,
};

use super::ddl_objects;

/// What no database is asked to run, and the remedy.
#[derive(Debug)]
pub(crate) struct Refusal {
    pub(crate) message: String,
    pub(crate) help: String,
}

/// What is wrong with the statement, and the op to use. Temporary tables are the text's own affair.
pub(super) fn refusal(statement: &Statement, temporary: &[String]) -> Option<Refusal> {
    if let Some((what, op)) = ddl_objects::op(statement) {
        return Some(of_object(what, &op));
    }
    let (what, op) = match statement {
        Statement::CreateTable(create) if !create.temporary => ("CREATE TABLE", create_table(create)),
        Statement::CreateIndex(create) if !is_temporary(&create.table_name, temporary) => {
            ("CREATE INDEX", create_index(create))
        }
        Statement::AlterTable(alter) if !is_temporary(&alter.name, temporary) => {
            ("ALTER TABLE", alter.operations.iter().find_map(|op| altered(alter, op))?)
        }
        Statement::RenameTable(renames) => {
            let rename = renames.first()?;
            ("RENAME TABLE", format!("rename_table {} to {};", path(&rename.old_name), path(&rename.new_name)))
        }
        Statement::Drop { object_type: ObjectType::Table, names, temporary: false, .. } => {
            ("DROP TABLE", format!("drop_table {};", path(names.iter().find(|name| !is_temporary(name, temporary))?)))
        }
        Statement::Drop { object_type: ObjectType::Index, names, table, .. } => {
            let table = table.as_ref().map_or_else(|| "…".to_owned(), path);
            ("DROP INDEX", format!("drop_index {} on {table};", names.first().and_then(last).map(name)?))
        }
        Statement::CreateView(create) if !create.temporary => {
            (if create.materialized { "CREATE MATERIALIZED VIEW" } else { "CREATE VIEW" }, create_view(create))
        }
        Statement::Drop { object_type: ObjectType::View, names, .. } => {
            ("DROP VIEW", format!("drop_view {};", path(names.first()?)))
        }
        Statement::Drop { object_type: ObjectType::MaterializedView, names, .. } => {
            ("DROP MATERIALIZED VIEW", format!("drop_materialized_view {};", path(names.first()?)))
        }
        Statement::AlterView { name: view, columns, query, .. } => {
            ("ALTER VIEW", format!("replace_view {}{} {:?};", path(view), columns_of(columns), query.to_string()))
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

/// The temporary tables that statements make.
pub(super) fn temporary(statements: &[Statement]) -> Vec<String> {
    let made = |statement: &Statement| match statement {
        Statement::CreateTable(create) if create.temporary => last(&create.name).map(|ident| ident.value.clone()),
        _ => None,
    };
    statements.iter().filter_map(made).collect()
}

fn is_temporary(table: &ObjectName, temporary: &[String]) -> bool {
    let schema = table.0.len().checked_sub(2).and_then(|i| table.0[i].as_ident());
    schema.is_some_and(|schema| ["temp", "pg_temp"].iter().any(|temp| schema.value.eq_ignore_ascii_case(temp)))
        || last(table).is_some_and(|name| temporary.iter().any(|made| made.eq_ignore_ascii_case(&name.value)))
}

/// The op for a part of ALTER TABLE; none if there is no op for it.
fn altered(alter: &AlterTable, operation: &AlterTableOperation) -> Option<String> {
    use AlterTableOperation as Part;
    let table = path(&alter.name);
    Some(match operation {
        Part::AddColumn { column_def, .. } => format!("add_column {table}.{};", column(column_def)),
        Part::DropColumn { column_names, .. } => format!("drop_column {table}.{};", name(column_names.first()?)),
        Part::RenameColumn { old_column_name, new_column_name } => {
            format!("rename_column {table}.{} to {};", name(old_column_name), name(new_column_name))
        }
        Part::RenameTable { table_name: RenameTableNameKind::As(to) | RenameTableNameKind::To(to) } => {
            format!("rename_table {table} to {};", path(to))
        }
        Part::RenameConstraint { old_name, new_name } => {
            format!("rename_constraint {} to {} on {table};", name(old_name), name(new_name))
        }
        Part::SetLogged => format!("alter_table {table} {{ unlogged: false }}"),
        Part::SetUnlogged => format!("alter_table {table} {{ unlogged: true }}"),
        Part::SetOptionsParens { options } => {
            let said: Vec<String> = options.iter().filter_map(parameter).collect();
            format!("alter_table {table} {{ with: ({}) }}", said.join(", "))
        }
        Part::AddConstraint { constraint, not_valid } => {
            add_constraint(&table, constraint, if *not_valid { " not_valid" } else { "" })?
        }
        Part::DropConstraint { name: constraint, .. } | Part::DropForeignKey { name: constraint, .. } => {
            format!("drop_constraint {} on {table};", name(constraint))
        }
        Part::ValidateConstraint { name: constraint } => {
            format!("validate_constraint {} on {table};", name(constraint))
        }
        Part::DropPrimaryKey { .. } => format!("drop_constraint pk_{table} on {table};"),
        Part::DropIndex { name: index } => format!("drop_index {} on {table};", name(index)),
        Part::AlterColumn { column_name, op } => {
            format!("alter_column {table}.{} {{ {} }}", name(column_name), change(op))
        }
        Part::ModifyColumn { col_name, data_type, .. } => {
            format!("alter_column {table}.{} {{ type: {} }}", name(col_name), ty(data_type))
        }
        Part::ChangeColumn { old_name, new_name, .. } => {
            format!("rename_column {table}.{} to {};", name(old_name), name(new_name))
        }
        _ => return None,
    })
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
        AlterColumnOperation::AddGenerated { generated_as, .. } => {
            let always = matches!(generated_as, Some(GeneratedAs::Always));
            format!("identity: {}", if always { "always" } else { "by_default" })
        }
    }
}

/// `name: Type …`, as a column is written.
fn column(column: &ColumnDef) -> String {
    let option = |wanted: fn(&ColumnOption) -> bool| column.options.iter().any(|option| wanted(&option.option));
    let key = option(|option| matches!(option, ColumnOption::PrimaryKey(_)));
    let required = key || option(|option| matches!(option, ColumnOption::NotNull));
    let ty = ty(&column.data_type);
    let ty = if required { ty } else { format!("Option<{ty}>") };
    let modifiers: String = column.options.iter().map(|option| modifier(&option.option)).collect();
    format!("{}: {ty}{modifiers}", name(&column.name))
}

/// ` primary_key` and the like.
fn modifier(option: &ColumnOption) -> String {
    match option {
        ColumnOption::PrimaryKey(_) => " primary_key".to_owned(),
        ColumnOption::Unique(_) => " unique".to_owned(),
        ColumnOption::Default(value) => format!(" default({})", default(value)),
        ColumnOption::Check(check) => format!(" check({:?})", check.expr.to_string()),
        ColumnOption::ForeignKey(key) => {
            let columns: Vec<String> = key.referred_columns.iter().map(name).collect();
            format!(" references({}({}))", path(&key.foreign_table), columns.join(", "))
        }
        _ => String::new(),
    }
}

fn default(value: &Expr) -> String {
    let text = value.to_string();
    match text.to_ascii_lowercase().as_str() {
        "true" | "false" | "null" => text.to_ascii_lowercase(),
        "now()" | "current_timestamp" => "now()".to_owned(),
        number if number.parse::<f64>().is_ok() && !number.contains(['n', 'e']) => text,
        _ => format!("expr({text:?})"),
    }
}

fn create_view(create: &CreateView) -> String {
    let verb = match (create.materialized, create.or_replace) {
        (true, _) => "create_materialized_view",
        (false, true) => "replace_view",
        (false, false) => "create_view",
    };
    let columns = columns_of(create.columns.iter().map(|column| &column.name));
    format!("{verb} {}{columns} {:?};", path(&create.name), create.query.to_string())
}

/// `(a, b)`, if there are any.
fn columns_of<'a>(columns: impl IntoIterator<Item = &'a Ident>) -> String {
    let columns: Vec<String> = columns.into_iter().map(name).collect();
    if columns.is_empty() { String::new() } else { format!("({})", columns.join(", ")) }
}

fn create_table(create: &CreateTable) -> String {
    let columns: Vec<String> = create.columns.iter().map(column).collect();
    let items = if create.constraints.is_empty() { "" } else { ", …" };
    let parts = if columns.is_empty() { "…".to_owned() } else { columns.join(", ") };
    format!("create_table {} {{ {parts}{items} }}", path(&create.name))
}

fn create_index(create: &CreateIndex) -> String {
    let parts: Vec<String> = create.columns.iter().map(|part| part_of_index(&part.column)).collect();
    let unique = if create.unique { "unique " } else { "" };
    let named = create.name.as_ref().and_then(last).map(|index| format!(" as {}", name(index))).unwrap_or_default();
    let concurrently = if create.concurrently { "concurrently " } else { "" };
    format!("create_index {unique}{concurrently}on {}({}){named};", path(&create.table_name), parts.join(", "))
}

fn part_of_index(part: &sqlparser::ast::OrderByExpr) -> String {
    let descending = if matches!(part.options.sort, Some(OrderBySort::Desc)) { " desc" } else { "" };
    match &part.expr {
        Expr::Identifier(column) => format!("{}{descending}", name(column)),
        other => format!("expr({:?}){descending}", other.to_string()),
    }
}

fn add_constraint(table: &str, constraint: &TableConstraint, not_valid: &str) -> Option<String> {
    let as_name = |ident: Option<&Ident>| ident.map(|ident| format!(" as {}", name(ident))).unwrap_or_default();
    let parts = |columns: &[sqlparser::ast::IndexColumn]| {
        columns.iter().map(|column| part_of_index(&column.column)).collect::<Vec<_>>().join(", ")
    };
    let list = |idents: &[Ident]| idents.iter().map(name).collect::<Vec<_>>().join(", ");
    Some(match constraint {
        TableConstraint::PrimaryKey(key) => {
            let (columns, named) = (parts(&key.columns), as_name(key.name.as_ref()));
            format!("create_primary_key on {table}({columns}){}{named};", deferrable(key.characteristics))
        }
        TableConstraint::Unique(key) => {
            let (columns, named) = (parts(&key.columns), as_name(key.name.as_ref()));
            format!("create_unique_constraint on {table}({columns}){}{named};", deferrable(key.characteristics))
        }
        TableConstraint::Check(check) => {
            let named = as_name(check.name.as_ref());
            format!("create_check_constraint on {table}({:?}){not_valid}{named};", check.expr.to_string())
        }
        TableConstraint::ForeignKey(key) => {
            let (columns, referred) = (list(&key.columns), list(&key.referred_columns));
            let (to, named) = (path(&key.foreign_table), as_name(key.name.as_ref()));
            let options = format!("{}{not_valid}", deferrable(key.characteristics));
            format!("create_foreign_key on {table}({columns}) references({to}({referred})){options}{named};")
        }
        TableConstraint::Index(index) => {
            format!("create_index on {table}({}){};", parts(&index.columns), as_name(index.name.as_ref()))
        }
        TableConstraint::Exclude(key) => {
            format!("create_exclude_constraint on {table}(… with …){};", as_name(key.name.as_ref()))
        }
        _ => return None,
    })
}

/// ` deferrable initially deferred` and the like.
fn deferrable(said: Option<ConstraintCharacteristics>) -> &'static str {
    match said {
        Some(said) if said.initially == Some(DeferrableInitial::Deferred) => " deferrable initially deferred",
        Some(said) if said.deferrable == Some(true) => " deferrable",
        Some(_) | None => "",
    }
}

pub(super) fn ty(ty: &DataType) -> String {
    let text = ty.to_string();
    simple_type(ty).map_or_else(|| sized_type(ty).unwrap_or_else(|| format!("sql({text:?})")), str::to_owned)
}

/// The Rust type of one without a length, where there is no doubt. `FLOAT` is none: it is another one on each database.
const fn simple_type(ty: &DataType) -> Option<&'static str> {
    Some(match ty {
        DataType::TinyInt(_) => "i8",
        DataType::SmallInt(_) | DataType::Int2(_) => "i16",
        DataType::Int(_) | DataType::Integer(_) | DataType::Int4(_) => "i32",
        DataType::BigInt(_) | DataType::Int8(_) => "i64",
        DataType::TinyIntUnsigned(_) => "u8",
        DataType::SmallIntUnsigned(_) => "u16",
        DataType::IntUnsigned(_) | DataType::IntegerUnsigned(_) => "u32",
        DataType::BigIntUnsigned(_) => "u64",
        DataType::Real | DataType::Float4 => "f32",
        DataType::Double(ExactNumberInfo::None) | DataType::DoublePrecision | DataType::Float8 => "f64",
        DataType::Text => "String",
        DataType::Boolean | DataType::Bool => "bool",
        DataType::Bytea => "Bytes",
        DataType::Date => "Date",
        DataType::Time(None, TimezoneInfo::None | TimezoneInfo::WithoutTimeZone) => "Time",
        DataType::Timestamp(None, TimezoneInfo::WithTimeZone | TimezoneInfo::Tz) => "Timestamptz",
        DataType::Uuid => "Uuid",
        DataType::JSON => "Json",
        DataType::JSONB => "Jsonb",
        _ => return None,
    })
}

/// The same of one with a length, or of what it is made of.
fn sized_type(of: &DataType) -> Option<String> {
    Some(match of {
        DataType::Varchar(Some(length))
        | DataType::CharVarying(Some(length))
        | DataType::CharacterVarying(Some(length)) => format!("Varchar<{}>", characters(*length)?),
        DataType::Char(Some(length)) | DataType::Character(Some(length)) => format!("Char<{}>", characters(*length)?),
        DataType::Numeric(size) | DataType::Decimal(size) | DataType::Dec(size) => match size {
            ExactNumberInfo::PrecisionAndScale(digits, scale) => format!("Numeric<{digits}, {scale}>"),
            ExactNumberInfo::Precision(digits) => format!("Numeric<{digits}, 0>"),
            ExactNumberInfo::None => return None,
        },
        DataType::Timestamp(Some(digits), TimezoneInfo::WithTimeZone | TimezoneInfo::Tz) => {
            format!("Timestamptz<{digits}>")
        }
        DataType::Array(ArrayElemTypeDef::SquareBracket(of, None)) => format!("Array<{}>", ty(of)),
        _ => return None,
    })
}

/// The length, if it is one in characters.
const fn characters(length: CharacterLength) -> Option<u64> {
    match length {
        CharacterLength::IntegerLength { length, unit: None | Some(CharLengthUnits::Characters) } => Some(length),
        CharacterLength::IntegerLength { .. } | CharacterLength::Max => None,
    }
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

fn column_path(column: &ObjectName) -> String {
    let path = path(column);
    path.rfind("::").map_or_else(|| path.clone(), |i| format!("{}.{}", &path[..i], &path[i + 2..]))
}

//! Statements that make, change or drop what is no table and has ops: enums, domains, schemas, extensions, sequences, functions,
//! procedures, triggers. Composite types, owners and the like have none, and are let through.

use sqlparser::ast::{
    AlterSchema, AlterSchemaOperation, AlterTypeAddValuePosition, AlterTypeOperation, CreateDomain, DataType,
    DropBehavior, FunctionDesc, Ident, ObjectName, ObjectType, ReferentialAction, SchemaName, SequenceOptions,
    Statement, TableConstraint, UserDefinedTypeRepresentation,
};

use super::ddl::{MORE, all, column_path, last, name, path};
use super::ddl_column::{default, ty};
use super::ddl_item::more;
use super::header::{Path, header};

/// What the statement does, and the op that says it.
pub(super) fn op(statement: &Statement) -> Option<(&'static str, String)> {
    Some(match statement {
        Statement::CreateSequence { temporary: false, name, data_type, sequence_options, owned_by, .. } => {
            ("CREATE SEQUENCE", sequence(name, data_type.as_ref(), sequence_options, owned_by.as_ref()))
        }
        Statement::Drop { object_type: ObjectType::Sequence, names, temporary: false, cascade, .. } => {
            ("DROP SEQUENCE", drop("sequence", names, *cascade)?)
        }
        Statement::Drop { object_type: ObjectType::Schema, names, cascade, .. } => {
            ("DROP SCHEMA", drop("schema", names, *cascade)?)
        }
        Statement::CreateSchema { schema_name: SchemaName::Simple(name), .. } => {
            ("CREATE SCHEMA", format!("create_schema {};", path(name)))
        }
        Statement::CreateSchema { schema_name: SchemaName::NamedAuthorization(name, _), .. } => {
            ("CREATE SCHEMA", format!("create_schema {}{MORE};", path(name)))
        }
        Statement::AlterSchema(alter) => ("ALTER SCHEMA", alter_schema(alter)?),
        Statement::CreateExtension(create) => {
            let more = more(create.schema.is_none() && create.version.is_none() && !create.cascade);
            ("CREATE EXTENSION", format!("create_extension {}{more};", name(&create.name)))
        }
        Statement::DropExtension(drop) => {
            let more = more(drop.cascade_or_restrict != Some(ReferentialAction::Cascade));
            ("DROP EXTENSION", all(drop.names.iter().map(|of| format!("drop_extension {}{more};", name(of))))?)
        }
        Statement::CreateType { name: of, representation: Some(UserDefinedTypeRepresentation::Enum { labels }) } => {
            let labels: Vec<String> = labels.iter().map(value).collect();
            ("CREATE TYPE", format!("create_enum {} {{ {} }}", path(of), labels.join(", ")))
        }
        Statement::CreateDomain(create) => ("CREATE DOMAIN", create_domain(create)),
        Statement::DropDomain(drop) => {
            let more = more(drop.drop_behavior != Some(DropBehavior::Cascade));
            ("DROP DOMAIN", format!("drop_domain {}{more};", path(&drop.name)))
        }
        Statement::AlterType(alter) => ("ALTER TYPE", alter_enum(&path(&alter.name), &alter.operation)?),
        Statement::CreateFunction(create) if !create.temporary => {
            ("CREATE FUNCTION", created("function", &create.name))
        }
        Statement::CreateProcedure { name, .. } => ("CREATE PROCEDURE", created("procedure", name)),
        Statement::DropFunction(drop) => {
            ("DROP FUNCTION", drop_routine("function", &drop.func_desc, drop.drop_behavior.as_ref())?)
        }
        Statement::DropProcedure { proc_desc, drop_behavior, .. } => {
            ("DROP PROCEDURE", drop_routine("procedure", proc_desc, drop_behavior.as_ref())?)
        }
        Statement::CreateTrigger(create) if !create.temporary => {
            let (trigger, table) = (last(&create.name).map(name)?, path(&create.table_name));
            ("CREATE TRIGGER", format!("create_trigger {trigger} on {table} \"CREATE TRIGGER …\";"))
        }
        Statement::DropTrigger(drop) => {
            let table = drop.table_name.as_ref().map_or_else(|| "…".to_owned(), path);
            ("DROP TRIGGER", format!("drop_trigger {} on {table};", last(&drop.trigger_name).map(name)?))
        }
        _ => return None,
    })
}

/// The same for a text that the parser does not know.
pub(super) fn op_unparsed(text: &str) -> Option<(&'static str, String)> {
    let header = header(text)?;
    let path = |path: &Path| {
        let ident = |ident: &super::header::Ident| name(&Ident::new(ident.text.as_str()));
        let schema = path.schema.as_ref().map(|schema| format!("{}::", ident(schema))).unwrap_or_default();
        format!("{schema}{}", ident(&path.name))
    };
    let of = path(&header.name);
    Some(match (header.what.as_str(), &header.table) {
        ("FUNCTION", _) => ("CREATE FUNCTION", format!("create_function {of} \"CREATE FUNCTION …\";")),
        ("PROCEDURE", _) => ("CREATE PROCEDURE", format!("create_procedure {of} \"CREATE PROCEDURE …\";")),
        (_, Some(table)) => ("CREATE TRIGGER", format!("create_trigger {of} on {} \"CREATE TRIGGER …\";", path(table))),
        (_, None) => return None,
    })
}

fn create_domain(create: &CreateDomain) -> String {
    let head = format!("create_domain {}: {}", path(&create.name), ty(&create.data_type));
    let default = create.default.as_ref().map(|value| format!("default({})", default(value)));
    let checks = create.constraints.iter().map(|constraint| match constraint {
        TableConstraint::Check(check) => {
            let called = check.name.as_ref().map(|called| format!(" as {}", name(called))).unwrap_or_default();
            format!("check({:?}){called}", check.expr.to_string())
        }
        _ => "…".to_owned(),
    });
    let collation = create.collation.as_ref().map(|_| "…".to_owned());
    let words: Vec<String> = std::iter::once(head).chain(default).chain(checks).chain(collation).collect();
    format!("{};", words.join(" "))
}

fn drop(noun: &str, names: &[ObjectName], cascade: bool) -> Option<String> {
    all(names.iter().map(|name| format!("drop_{noun} {}{};", path(name), more(!cascade))))
}

fn created(noun: &str, of: &ObjectName) -> String {
    format!("create_{noun} {} \"CREATE {} …\";", path(of), noun.to_ascii_uppercase())
}

fn drop_routine(noun: &str, of: &[FunctionDesc], behavior: Option<&DropBehavior>) -> Option<String> {
    let more = more(behavior != Some(&DropBehavior::Cascade));
    all(of.iter().map(|of| format!("drop_{noun} {}{more};", path(&of.name))))
}

/// A schema gets another name with all that is in it, for which there is no one op.
fn alter_schema(alter: &AlterSchema) -> Option<String> {
    let [AlterSchemaOperation::Rename { name: to }] = alter.operations.as_slice() else { return None };
    let (from, to) = (path(&alter.name), path(to));
    Some(format!("create_schema {to}; rename_table {from}::… to {to}::…; drop_schema {from};"))
}

fn sequence(
    of: &ObjectName,
    data_type: Option<&DataType>,
    options: &[SequenceOptions],
    owned_by: Option<&ObjectName>,
) -> String {
    let data_type = data_type.map(|data_type| format!("type: {}", ty(data_type)));
    let owned_by = owned_by.map(|column| format!("owned_by: {}", column_path(column)));
    let said: Vec<String> = data_type.into_iter().chain(sequence_options(options)).chain(owned_by).collect();
    let said = if said.is_empty() { ";".to_owned() } else { format!(" {{ {} }}", said.join(", ")) };
    format!("create_sequence {}{said}", path(of))
}

/// `start: 100`, `increment: 5`.
pub(super) fn sequence_options(options: &[SequenceOptions]) -> Vec<String> {
    let said = options.iter().filter_map(|option| {
        Some(match option {
            SequenceOptions::IncrementBy(number, _) => format!("increment: {number}"),
            SequenceOptions::MinValue(number) => format!("min: {}", number.as_ref()?),
            SequenceOptions::MaxValue(number) => format!("max: {}", number.as_ref()?),
            SequenceOptions::StartWith(number, _) => format!("start: {number}"),
            SequenceOptions::Cache(number) => format!("cache: {number}"),
            // the parser has it the wrong way round: true is NO CYCLE
            SequenceOptions::Cycle(no) if *no => return None,
            SequenceOptions::Cycle(_) => "cycle: true".to_owned(),
        })
    });
    said.collect()
}

/// A type whose values change is an enum; one that is only renamed may be another.
fn alter_enum(of: &str, operation: &AlterTypeOperation) -> Option<String> {
    Some(match operation {
        AlterTypeOperation::Rename(_) => return None,
        AlterTypeOperation::AddValue(add) => {
            let place = match &add.position {
                None => String::new(),
                Some(AlterTypeAddValuePosition::Before(anchor)) => format!(" before {}", value(anchor)),
                Some(AlterTypeAddValuePosition::After(anchor)) => format!(" after {}", value(anchor)),
            };
            format!("alter_enum {of} add value {}{place};", value(&add.value))
        }
        AlterTypeOperation::RenameValue(rename) => {
            format!("alter_enum {of} rename value {} to {};", value(&rename.from), value(&rename.to))
        }
    })
}

fn value(of: &Ident) -> String {
    format!("{:?}", of.value)
}

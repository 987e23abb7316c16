//! Statements that make, change or drop what is no table and has ops: enums, domains, schemas, extensions, sequences, functions,
//! procedures, triggers. Composite types, owners and the like have none, and are let through.

use sqlparser::ast::{
    AlterTypeAddValuePosition, AlterTypeOperation, CreateDomain, FunctionDesc, Ident, ObjectName, ObjectType,
    SchemaName, SequenceOptions, Statement, TableConstraint, UserDefinedTypeRepresentation,
};

use super::ddl::{last, name, path, ty};
use super::header::{Path, header};

/// What the statement does, and the op that says it.
pub(super) fn op(statement: &Statement) -> Option<(&'static str, String)> {
    Some(match statement {
        Statement::CreateSequence { temporary: false, name, sequence_options, .. } => {
            ("CREATE SEQUENCE", format!("create_sequence {}{}", path(name), sequence(sequence_options)))
        }
        Statement::Drop { object_type: ObjectType::Sequence, names, temporary: false, .. } => {
            ("DROP SEQUENCE", drop("sequence", names)?)
        }
        Statement::Drop { object_type: ObjectType::Schema, names, .. } => ("DROP SCHEMA", drop("schema", names)?),
        Statement::CreateSchema { schema_name: SchemaName::Simple(name), .. } => {
            ("CREATE SCHEMA", format!("create_schema {};", path(name)))
        }
        Statement::CreateExtension(create) if create.schema.is_none() && create.version.is_none() => {
            ("CREATE EXTENSION", format!("create_extension {};", name(&create.name)))
        }
        Statement::DropExtension(drop) => ("DROP EXTENSION", format!("drop_extension {};", name(drop.names.first()?))),
        Statement::CreateType { name: of, representation: Some(UserDefinedTypeRepresentation::Enum { labels }) } => {
            let labels: Vec<String> = labels.iter().map(value).collect();
            ("CREATE TYPE", format!("create_enum {} {{ {} }}", path(of), labels.join(", ")))
        }
        Statement::CreateDomain(create) => ("CREATE DOMAIN", create_domain(create)),
        Statement::DropDomain(drop) => ("DROP DOMAIN", format!("drop_domain {};", path(&drop.name))),
        Statement::AlterType(alter) => ("ALTER TYPE", alter_enum(&path(&alter.name), &alter.operation)?),
        Statement::CreateFunction(create) if !create.temporary => {
            ("CREATE FUNCTION", created("function", &create.name))
        }
        Statement::CreateProcedure { name, .. } => ("CREATE PROCEDURE", created("procedure", name)),
        Statement::DropFunction(drop) => ("DROP FUNCTION", drop_routine("function", &drop.func_desc)?),
        Statement::DropProcedure { proc_desc, .. } => ("DROP PROCEDURE", drop_routine("procedure", proc_desc)?),
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
    let default = create.default.as_ref().map(|default| format!("default(expr({:?}))", default.to_string()));
    let checks = create.constraints.iter().filter_map(|constraint| match constraint {
        TableConstraint::Check(check) => {
            let called = check.name.as_ref().map(|called| format!(" as {}", name(called))).unwrap_or_default();
            Some(format!("check({:?}){called}", check.expr.to_string()))
        }
        _ => None,
    });
    let words: Vec<String> = std::iter::once(head).chain(default).chain(checks).collect();
    format!("{};", words.join(" "))
}

fn drop(noun: &str, names: &[ObjectName]) -> Option<String> {
    Some(format!("drop_{noun} {};", path(names.first()?)))
}

fn created(noun: &str, of: &ObjectName) -> String {
    format!("create_{noun} {} \"CREATE {} …\";", path(of), noun.to_ascii_uppercase())
}

fn drop_routine(noun: &str, of: &[FunctionDesc]) -> Option<String> {
    Some(format!("drop_{noun} {};", path(&of.first()?.name)))
}

fn sequence(options: &[SequenceOptions]) -> String {
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
    let said: Vec<String> = said.collect();
    if said.is_empty() { ";".to_owned() } else { format!(" {{ {} }}", said.join(", ")) }
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

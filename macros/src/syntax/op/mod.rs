//! Ops: one per line of `upgrade { … }`.

mod column;
mod data;
mod item;
mod keyword;
mod object;
mod recreate;
mod table;
mod trigger;

use syn::parse::ParseStream;
use syn::{Ident, Result};

pub(crate) use self::keyword::{OPS, example};
use super::allow::{Allow, parse_allows};
use super::if_exists;
use super::words::{expected_one_of, peek_word, semicolon, skip, skip_semicolon, take_any_word};
use super::{
    Alteration, Column, ColumnPath, Definition, DomainChange, EnumChange, Item, Name, ObjectKind, Only, Routine, Rows,
    Run, SequenceOption, SqlTexts, TableOption, TablePart, TablePath, Undo, Value, When,
};
use crate::errors::{Errors, with_remedy};

/// One operation.
#[derive(Clone, Debug)]
pub(crate) struct Op {
    pub(crate) keyword: Ident,
    pub(crate) kind: OpKind,
    pub(crate) allow: Vec<Allow>,
    /// It stands in the `changes` of an `execute`, whose text does what it says.
    pub(crate) told: bool,
    /// A data step that not every run runs.
    pub(crate) when: Option<When>,
    /// The word `if_exists` or `if_not_exists`.
    pub(crate) if_exists: Option<Ident>,
    /// The databases that it is for, if not all.
    pub(crate) only: Option<Only>,
}

/// What it does.
#[derive(Clone, Debug)]
pub(crate) enum OpKind {
    CreateTable { table: TablePath, parts: Vec<TablePart> },
    AlterTable { table: TablePath, changes: Vec<TableOption> },
    DropTable { table: TablePath },
    RenameTable { table: TablePath, to: TablePath },
    AddColumn { table: TablePath, column: Column },
    DropColumn { path: ColumnPath, fill: Option<Value> },
    RenameColumn { path: ColumnPath, to: Name },
    AlterColumn { path: ColumnPath, changes: Vec<Alteration> },
    CreateItem { table: TablePath, item: Item, concurrently: bool },
    RenameIndex { name: Name, to: Name, table: TablePath },
    RenameConstraint { name: Name, to: Name, table: TablePath },
    ValidateConstraint { name: Name, table: TablePath },
    DropIndex { name: Name, table: TablePath, concurrently: bool },
    DropConstraint { name: Name, table: TablePath },
    Execute { sql: SqlTexts, undo: Undo },
    BulkInsert { table: TablePath, rows: Rows, undo: Undo },
    Run(Box<Run>),
    CreateObject { name: TablePath, definition: Definition },
    DropObject { kind: ObjectKind, name: TablePath },
    RenameObject { kind: ObjectKind, name: TablePath, to: TablePath },
    AlterEnum { name: TablePath, change: EnumChange },
    AlterDomain { name: TablePath, change: DomainChange },
    AlterSequence { name: TablePath, options: Vec<SequenceOption> },
    ReplaceObject { name: TablePath, definition: Definition },
    SetAside { view: TablePath },
    PutBack { view: TablePath },
    CreateTrigger { trigger: Name, table: TablePath, routine: Routine },
    ReplaceTrigger { trigger: Name, table: TablePath, routine: Routine },
    RenameTrigger { name: Name, to: Name, table: TablePath },
    DropTrigger { trigger: Name, table: TablePath },
    Refresh { view: TablePath, concurrently: bool },
}

/// All ops of a block; what cannot be read is reported and skipped.
pub(crate) fn parse_ops(content: ParseStream<'_>, errors: &mut Errors) -> Vec<Op> {
    let mut ops = Vec::new();
    while !content.is_empty() {
        let start = content.cursor();
        match parse_allows(content, errors).and_then(|allow| parse_next(content, &allow, errors)) {
            Ok(parsed) => ops.extend(parsed),
            Err(error) => {
                errors.push(error);
                skip(content, &OPS, content.cursor() != start);
            }
        }
    }
    ops
}

/// The next op, with those that its `changes` tell, or a block of ops.
fn parse_next(content: ParseStream<'_>, allow: &[Allow], errors: &mut Errors) -> Result<Vec<Op>> {
    let only = Only::parse(content)?;
    let (keyword, before) = (peek_word(content), errors.len());
    let parsed = parse_op(content, allow, only.as_ref(), errors);
    if parsed.is_ok() && errors.len() == before {
        return parsed;
    }
    let example = keyword.and_then(|keyword| example(&keyword.to_string()));
    let help = example.map(|example| format!("write it like `{example}`")).unwrap_or_default();
    errors.remedy(before, &help);
    parsed.map_err(|error| with_remedy(&error, &help))
}

/// What is behind `only(…)`.
fn parse_op(content: ParseStream<'_>, allow: &[Allow], only: Option<&Only>, errors: &mut Errors) -> Result<Vec<Op>> {
    if recreate::is_next(content) {
        return recreate::parse(content, allow, only, errors);
    }
    let mut told = Vec::new();
    let op = Op::parse(content, &mut told, errors)?;
    let mut ops = vec![Op { allow: allow.to_vec(), ..op }];
    ops.append(&mut told);
    // what the text of an `execute` does, it does where it runs
    for op in &mut ops {
        op.only = only.cloned();
    }
    Ok(ops)
}

impl Op {
    /// An op; those of its `changes` are put into `told`.
    fn parse(input: ParseStream<'_>, told: &mut Vec<Op>, errors: &mut Errors) -> Result<Self> {
        let Some(keyword) = peek_word(input).filter(|word| OPS.iter().any(|known| word == known)) else {
            return Err(expected_one_of(input, "an operation", &OPS));
        };
        take_any_word(input);
        let if_exists = if_exists::take(&keyword, input)?;
        let parsed = OpKind::parse(&keyword, input, told, errors);
        let misplaced = || data::misplaced_when(&keyword, input).or_else(|| Only::misplaced(input));
        let (kind, braced) = parsed.map_err(|error| misplaced().unwrap_or(error))?;
        let when = data::when(&keyword, &kind, told, input, errors)?;
        if let Some(error) = Only::misplaced(input) {
            return Err(error);
        }
        if braced && when.is_none() {
            skip_semicolon(input);
        } else {
            semicolon(input)?;
        }
        Ok(Op { keyword, kind, allow: Vec::new(), told: false, when, if_exists, only: None })
    }

    /// Says that the revision runs in a transaction, which some statements must not.
    pub(super) fn run_in_transaction(&mut self) {
        if let OpKind::Execute { sql, .. } = &mut self.kind {
            sql.run_in_transaction();
        }
        if let OpKind::Execute { undo: Undo::Sql(sql), .. } | OpKind::BulkInsert { undo: Undo::Sql(sql), .. } =
            &mut self.kind
        {
            sql.run_in_transaction();
        }
    }
}

impl OpKind {
    /// What is behind the keyword, and whether it ends in a `}`.
    fn parse(keyword: &Ident, input: ParseStream<'_>, told: &mut Vec<Op>, errors: &mut Errors) -> Result<(Self, bool)> {
        let word = keyword.to_string();
        Ok(match word.as_str() {
            "create_table" => (table::create(input, errors)?, true),
            "alter_table" => (table::alter(input)?, true),
            "drop_table" => (OpKind::DropTable { table: TablePath::parse(input)? }, false),
            "rename_table" => (table::rename(input)?, false),
            "add_column" => (column::add(input)?, false),
            "drop_column" => (column::drop(input)?, false),
            "rename_column" => (column::rename(input)?, false),
            "alter_column" => (column::alter(input)?, true),
            "rename_index" => (item::rename_index(input)?, false),
            "rename_constraint" => (item::rename_constraint(input)?, false),
            "validate_constraint" => (item::validate_constraint(input)?, false),
            "drop_index" => (item::drop_index(input)?, false),
            "drop_constraint" => (item::drop_constraint(input)?, false),
            "create_trigger" => trigger::create(input)?,
            "replace_trigger" => trigger::replace(input)?,
            "rename_trigger" => (trigger::rename(input)?, false),
            "drop_trigger" => (trigger::drop(input)?, false),
            "refresh_materialized_view" => (object::refresh(input)?, false),
            "execute" => data::execute(input, told, errors)?,
            "bulk_insert" => data::bulk_insert(input)?,
            "run" => (OpKind::Run(Box::new(Run::parse(input)?)), false),
            _ => match ObjectKind::of(&word) {
                Some(kind) => object::parse(kind, &word, input)?,
                None => (item::create(keyword, input)?, false),
            },
        })
    }
}

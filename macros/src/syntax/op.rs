//! Ops: one per line of `upgrade { … }`.

use proc_macro2::Span;
use syn::parse::ParseStream;
use syn::{Ident, LitBool, LitStr, Result, Token, token};

use super::allow::{Allow, parse_allows};
use super::column::Column;
use super::index::Index;
use super::item::{ITEMS, Item};
use super::table::TableOption;
use super::words::{
    at_word, braces, colon, comma, expect_word, expected, expected_one_of, peek_word, semicolon, skip, skip_semicolon,
    skip_to_comma, string, string_in_parens, take_any_word, take_word,
};
use super::{
    AlterEnum, ColumnPath, ColumnType, Definition, EnumChange, Name, ObjectKind, Routine, Row, Run, SequenceOption,
    SqlTexts, TablePath, Value,
};
use crate::errors::{Errors, problem};

/// One operation.
#[derive(Clone, Debug)]
pub(crate) struct Op {
    pub(crate) keyword: Ident,
    pub(crate) kind: OpKind,
    pub(crate) allow: Vec<Allow>,
    /// It stands in the `changes` of an `execute`, whose text does what it says.
    pub(crate) told: bool,
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
    BulkInsert { table: TablePath, rows: Vec<Row>, undo: Undo },
    Run(Box<Run>),
    CreateObject { name: TablePath, definition: Definition },
    DropObject { kind: ObjectKind, name: TablePath },
    RenameObject { kind: ObjectKind, name: TablePath, to: TablePath },
    AlterEnum { name: TablePath, change: EnumChange },
    AlterSequence { name: TablePath, options: Vec<SequenceOption> },
    ReplaceObject { name: TablePath, definition: Definition },
    CreateTrigger { trigger: Name, table: TablePath, routine: Routine },
    ReplaceTrigger { trigger: Name, table: TablePath, routine: Routine },
    DropTrigger { trigger: Name, table: TablePath },
}

/// A part of a table's body.
#[derive(Clone, Debug)]
pub(crate) enum TablePart {
    Column(Column),
    Item(Item),
    Comment(Ident, LitStr),
    Option(TableOption),
}

/// One entry of `alter_column`.
#[derive(Clone, Debug)]
pub(crate) struct Alteration {
    pub(crate) key: Ident,
    pub(crate) change: Change,
}

/// What it changes.
#[derive(Clone, Debug)]
pub(crate) enum Change {
    Type(ColumnType),
    Using(SqlTexts),
    Nullable(bool, Span),
    Default(DefaultChange),
    Fill(Value),
    Comment(Option<LitStr>),
}

/// A new default, or none.
#[derive(Clone, Debug)]
pub(crate) enum DefaultChange {
    Drop(Span),
    To(Value),
}

/// How a data step is taken back.
#[derive(Clone, Debug)]
pub(crate) enum Undo {
    Unknown,
    Nothing,
    Sql(SqlTexts),
}

pub(crate) const OPS: [&str; 49] = [
    "create_table",
    "alter_table",
    "drop_table",
    "rename_table",
    "add_column",
    "drop_column",
    "rename_column",
    "alter_column",
    "create_index",
    "create_primary_key",
    "create_unique_constraint",
    "create_foreign_key",
    "create_check_constraint",
    "create_exclude_constraint",
    "rename_index",
    "rename_constraint",
    "validate_constraint",
    "drop_index",
    "drop_constraint",
    "create_enum",
    "alter_enum",
    "rename_enum",
    "drop_enum",
    "create_schema",
    "drop_schema",
    "create_extension",
    "drop_extension",
    "create_view",
    "replace_view",
    "rename_view",
    "drop_view",
    "create_materialized_view",
    "drop_materialized_view",
    "create_sequence",
    "alter_sequence",
    "rename_sequence",
    "drop_sequence",
    "create_function",
    "replace_function",
    "drop_function",
    "create_procedure",
    "replace_procedure",
    "drop_procedure",
    "create_trigger",
    "replace_trigger",
    "drop_trigger",
    "execute",
    "bulk_insert",
    "run",
];
const KEYS: [&str; 6] = ["type", "using", "nullable", "default", "fill", "comment"];

/// All ops of a block; what cannot be read is reported and skipped.
pub(crate) fn parse_ops(content: ParseStream<'_>, errors: &mut Errors) -> Vec<Op> {
    let mut ops = Vec::new();
    while !content.is_empty() {
        let start = content.cursor();
        let mut told = Vec::new();
        let read = parse_allows(content, errors).and_then(|allow| Ok((allow, Op::parse(content, &mut told, errors)?)));
        match read {
            Ok((allow, op)) => {
                ops.push(Op { allow, ..op });
                ops.append(&mut told);
            }
            Err(error) => {
                errors.push(error);
                skip(content, &OPS, content.cursor() != start);
            }
        }
    }
    ops
}

impl Op {
    /// An op; those of its `changes` are put into `told`.
    fn parse(input: ParseStream<'_>, told: &mut Vec<Op>, errors: &mut Errors) -> Result<Self> {
        let Some(keyword) = peek_word(input).filter(|word| OPS.iter().any(|known| word == known)) else {
            return Err(expected_one_of(input, "an operation", &OPS));
        };
        take_any_word(input);
        let mut braced = false;
        let kind = match keyword.to_string().as_str() {
            "create_table" => {
                braced = true;
                let table = TablePath::parse(input)?;
                let content = braces(input, &format!("`{}`", table.shown()))?;
                OpKind::CreateTable { table, parts: parse_body(&content, errors) }
            }
            "alter_table" => {
                braced = true;
                let table = TablePath::parse(input)?;
                let content = braces(input, &format!("`{}`", table.shown()))?;
                OpKind::AlterTable { table, changes: TableOption::parse_changes(&content)? }
            }
            "drop_table" => OpKind::DropTable { table: TablePath::parse(input)? },
            "rename_table" => {
                let table = TablePath::parse(input)?;
                expect_word(input, "to")?;
                OpKind::RenameTable { table, to: TablePath::parse(input)? }
            }
            "add_column" => {
                let ColumnPath { table, column } = ColumnPath::parse(input)?;
                let (column, rest) = Column::parse_rest(column, input);
                rest?;
                let Some(column) = column else { return Err(expected(input, "a column", &[])) };
                OpKind::AddColumn { table, column }
            }
            "drop_column" => {
                let path = ColumnPath::parse(input)?;
                let fill = match take_word(input, "fill") {
                    Some(_) => Some(Value::parse_in_parens(input, "fill")?),
                    None => None,
                };
                OpKind::DropColumn { path, fill }
            }
            "rename_column" => {
                let path = ColumnPath::parse(input)?;
                expect_word(input, "to")?;
                OpKind::RenameColumn { path, to: Name::parse(input, "the new name of the column")? }
            }
            "alter_column" => {
                braced = true;
                let path = ColumnPath::parse(input)?;
                let content = braces(input, &format!("`{}.{}`", path.table.shown(), path.column.text))?;
                OpKind::AlterColumn { path, changes: parse_changes(&content)? }
            }
            "rename_index" => {
                let name = Name::parse(input, "the name of an index")?;
                let (to, table) = parse_new_name(input, "the new name of the index")?;
                OpKind::RenameIndex { name, to, table }
            }
            "rename_constraint" => {
                let name = Name::parse(input, "the name of a constraint")?;
                let (to, table) = parse_new_name(input, "the new name of the constraint")?;
                OpKind::RenameConstraint { name, to, table }
            }
            "validate_constraint" => {
                let (name, table) = parse_name_on_table(input, "the name of a constraint")?;
                OpKind::ValidateConstraint { name, table }
            }
            "drop_index" => {
                let concurrently = !at_name_on(input) && take_word(input, "concurrently").is_some();
                let (name, table) = parse_name_on_table(input, "the name of an index")?;
                OpKind::DropIndex { name, table, concurrently }
            }
            "drop_constraint" => {
                let (name, table) = parse_name_on_table(input, "the name of a constraint")?;
                OpKind::DropConstraint { name, table }
            }
            "create_trigger" | "replace_trigger" => {
                let (trigger, table) = parse_name_on_table(input, "the name of a trigger")?;
                let name = TablePath { schema: None, table: trigger.clone() };
                let (routine, ends_braced) = Routine::parse("trigger", &name, Some(&table), input)?;
                braced = ends_braced;
                if keyword == "create_trigger" {
                    OpKind::CreateTrigger { trigger, table, routine }
                } else {
                    OpKind::ReplaceTrigger { trigger, table, routine }
                }
            }
            "drop_trigger" => {
                let (trigger, table) = parse_name_on_table(input, "the name of a trigger")?;
                OpKind::DropTrigger { trigger, table }
            }
            "execute" => {
                let (sql, undo, ends_braced) = parse_execute(input, told, errors)?;
                braced = ends_braced;
                OpKind::Execute { sql, undo }
            }
            "run" => OpKind::Run(Box::new(Run::parse(input)?)),
            "bulk_insert" => {
                let table = TablePath::parse(input)?;
                let rows = Row::parse_all(input, &format!("`{}`", table.shown()))?;
                let (undo, ends_braced) = parse_undo(input, true)?;
                braced = ends_braced;
                OpKind::BulkInsert { table, rows, undo }
            }
            "create_enum"
            | "create_schema"
            | "create_extension"
            | "alter_enum"
            | "rename_enum"
            | "drop_enum"
            | "drop_schema"
            | "drop_extension"
            | "create_sequence"
            | "alter_sequence"
            | "rename_sequence"
            | "drop_sequence"
            | "create_function"
            | "replace_function"
            | "drop_function"
            | "create_procedure"
            | "replace_procedure"
            | "drop_procedure"
            | "create_view"
            | "replace_view"
            | "rename_view"
            | "drop_view"
            | "create_materialized_view"
            | "drop_materialized_view" => {
                let (kind, ends_braced) = parse_object(&keyword, input)?;
                braced = ends_braced;
                kind
            }
            _ => {
                let before = if keyword == "create_index" { Index::parse_before(input)? } else { Vec::new() };
                let concurrently = before.iter().any(|word| word == "concurrently");
                let (table, item) = Item::parse_op(keyword.clone(), before, input)?;
                OpKind::CreateItem { table, item, concurrently }
            }
        };
        if braced {
            skip_semicolon(input);
        } else {
            semicolon(input)?;
        }
        Ok(Op { keyword, kind, allow: Vec::new(), told: false })
    }
}

/// An op about an object other than a table, and whether it ends in a `}`.
fn parse_object(keyword: &Ident, input: ParseStream<'_>) -> Result<(OpKind, bool)> {
    let keyword = keyword.to_string();
    let Some(kind) = ObjectKind::of(&keyword) else { return Err(expected_one_of(input, "an operation", &OPS)) };
    let name = kind.parse_name(input)?;
    let what = keyword.split_once('_').map_or("", |(what, _)| what);
    let op = match (what, kind) {
        ("create", _) => {
            let (definition, braced) = Definition::parse(kind, &name, input)?;
            return Ok((OpKind::CreateObject { name, definition }, braced));
        }
        ("replace", _) => {
            let (definition, braced) = Definition::parse(kind, &name, input)?;
            return Ok((OpKind::ReplaceObject { name, definition }, braced));
        }
        ("alter", ObjectKind::Sequence) => {
            let options = SequenceOption::parse_all(input, &format!("`{}`", name.shown()))?;
            return Ok((OpKind::AlterSequence { name, options }, true));
        }
        ("alter", _) => match AlterEnum::parse(input)? {
            AlterEnum::Change(change) => OpKind::AlterEnum { name, change },
            AlterEnum::RenameTo(to) => OpKind::RenameObject { kind, name, to },
        },
        ("rename", _) => {
            expect_word(input, "to")?;
            OpKind::RenameObject { kind, name, to: kind.parse_name(input)? }
        }
        _ => OpKind::DropObject { kind, name },
    };
    Ok((op, false))
}

/// `to name on table`.
fn parse_new_name(input: ParseStream<'_>, what: &str) -> Result<(Name, TablePath)> {
    expect_word(input, "to")?;
    parse_name_on_table(input, what)
}

/// `name on table`.
fn parse_name_on_table(input: ParseStream<'_>, what: &str) -> Result<(Name, TablePath)> {
    let name = Name::parse(input, what)?;
    expect_word(input, "on")?;
    Ok((name, TablePath::parse(input)?))
}

/// Whether `on` follows what comes next, so that it is a name, even if that is `concurrently`.
fn at_name_on(input: ParseStream<'_>) -> bool {
    input.cursor().ident().and_then(|(_, rest)| rest.ident()).is_some_and(|(next, _)| next == "on")
}

/// The parts of a table's body; what cannot be read is reported, and the next part is tried.
fn parse_body(content: ParseStream<'_>, errors: &mut Errors) -> Vec<TablePart> {
    let mut parts = Vec::new();
    while !content.is_empty() {
        let read =
            parse_part(content, &mut parts).and_then(|()| if content.is_empty() { Ok(()) } else { comma(content) });
        if let Err(error) = read {
            errors.push(error);
            skip_to_comma(content);
        }
    }
    parts
}

fn parse_part(content: ParseStream<'_>, parts: &mut Vec<TablePart>) -> Result<()> {
    let name_is_column = content.peek2(Token![:]) && !content.peek2(Token![::]);
    if name_is_column || content.peek(LitStr) {
        let name = Name::parse(content, "the name of a column")?;
        let (column, rest) = Column::parse_rest(name, content);
        parts.extend(column.map(TablePart::Column));
        return rest;
    }
    let Some(word) = peek_word(content).filter(|word| ITEMS.iter().any(|known| word == known)) else {
        let after_name = content.cursor().ident().is_some_and(|(_, rest)| rest.ident().is_some());
        if after_name {
            let name = Name::parse(content, "the name of a column")?;
            return Err(expected(content, &format!("`:` and a type after the column `{}`", name.text), &[]));
        }
        return Err(expected_one_of(content, "a column (`name: Type`) or an item", &ITEMS));
    };
    take_any_word(content);
    if word == "comment" {
        parts.push(TablePart::Comment(word, string_in_parens(content, "comment")?));
        return Ok(());
    }
    if TableOption::is_option(&word) {
        parts.push(TablePart::Option(TableOption::parse_rest(word, content)?));
        return Ok(());
    }
    parts.push(TablePart::Item(Item::parse_rest(word, content)?));
    if !content.is_empty() && !content.peek(Token![,]) {
        return Err(expected(content, "`as name`, `,` or the end of the table", &["as", "unique"]));
    }
    Ok(())
}

fn parse_changes(content: ParseStream<'_>) -> Result<Vec<Alteration>> {
    let mut changes: Vec<Alteration> = Vec::new();
    while !content.is_empty() {
        let Some(key) = peek_word(content).filter(|word| KEYS.iter().any(|known| word == known)) else {
            return Err(expected_one_of(content, "what to change", &KEYS));
        };
        take_any_word(content);
        colon(content, &key.to_string())?;
        let change = parse_change(&key, content)?;
        if changes.iter().any(|other| other.key == key) {
            return Err(problem(key.span(), &format!("`{key}` is said twice"), "keep one of them"));
        }
        changes.push(Alteration { key, change });
        if !content.is_empty() {
            comma(content)?;
        }
    }
    Ok(changes)
}

fn parse_change(key: &Ident, content: ParseStream<'_>) -> Result<Change> {
    Ok(match key.to_string().as_str() {
        "type" => Change::Type(ColumnType::parse(content)?),
        "using" => Change::Using(SqlTexts::parse_bare_expression(content)?),
        "nullable" => {
            if !content.peek(LitBool) {
                return Err(expected(content, "`true` or `false`", &["true", "false"]));
            }
            let literal: LitBool = content.parse()?;
            Change::Nullable(literal.value, literal.span)
        }
        "default" => match take_word(content, "none") {
            Some(word) => Change::Default(DefaultChange::Drop(word.span())),
            None => Change::Default(DefaultChange::To(Value::parse(content)?)),
        },
        "fill" => Change::Fill(Value::parse(content)?),
        _ => match take_word(content, "none") {
            Some(_) => Change::Comment(None),
            None => Change::Comment(Some(string(content, "a string literal or `none`")?)),
        },
    })
}

/// The texts, how they are taken back, and whether the op ends in a `}`.
fn parse_execute(input: ParseStream<'_>, told: &mut Vec<Op>, errors: &mut Errors) -> Result<(SqlTexts, Undo, bool)> {
    let mut braced = input.peek(token::Brace);
    let unchecked = at_word(input, "unchecked");
    let sql = SqlTexts::parse_statements(input)?;
    if let Some(word) = take_word(input, "changes") {
        if !unchecked {
            let what = "`changes` tells what a text does that the compiler cannot read, and this one it reads";
            errors.at(word.span(), what, "leave `changes` out, or say `unchecked(\"…\")`");
        }
        *told = parse_told(&braces(input, "`changes`")?, errors);
        braced = true;
    }
    let (undo, ends_braced) = parse_undo(input, braced)?;
    Ok((sql, undo, ends_braced))
}

/// The ops of `changes { … }`: those that change the schema.
fn parse_told(content: ParseStream<'_>, errors: &mut Errors) -> Vec<Op> {
    let ops = parse_ops(content, errors).into_iter().filter(|op| {
        let changes_data = matches!(op.kind, OpKind::Execute { .. } | OpKind::BulkInsert { .. } | OpKind::Run(_));
        if changes_data {
            let what = format!("`{}` changes no schema, so there is nothing to tell", op.keyword);
            errors.at(op.keyword.span(), &what, "leave it out, or put it behind this op");
        }
        !changes_data
    });
    ops.map(|op| Op { told: true, ..op }).collect()
}

/// `undo …` if it is there, and whether the op then ends in a `}`; `braced` says so of what comes before it.
fn parse_undo(input: ParseStream<'_>, braced: bool) -> Result<(Undo, bool)> {
    if take_word(input, "undo").is_none() {
        if at_word_like_undo(input) {
            return Err(expected(input, "`undo` or `;`", &["undo", "changes"]));
        }
        return Ok((Undo::Unknown, braced));
    }
    if take_word(input, "nothing").is_some() {
        return Ok((Undo::Nothing, false));
    }
    if !input.peek(LitStr) && !input.peek(token::Brace) && !at_word(input, "unchecked") {
        return Err(expected(input, "`nothing`, an SQL text, or one per database", &["nothing"]));
    }
    let braced = input.peek(token::Brace);
    Ok((Undo::Sql(SqlTexts::parse_statements(input)?), braced))
}

/// A word that starts no op is a misspelt `undo`.
fn at_word_like_undo(input: ParseStream<'_>) -> bool {
    peek_word(input).is_some() && !OPS.iter().any(|op| at_word(input, op))
}

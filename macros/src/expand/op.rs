//! Ops as data.

use proc_macro2::{Span, TokenStream};
use quote::quote;

use super::name;
use super::object;
use super::plain::{self, Data};
use super::reading::reading;
use super::rows;
use super::run::run;
use super::sql::sql_at;
use super::table;
use super::tokens::Tokens;
use super::tree::Tree;
use crate::syntax::{Only, Op, OpKind, SqlTexts, Undo};

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
    /// Folding it may take long: it has the rows of a file, or long texts in rows.
    pub(super) long: bool,
}

pub(super) fn op(op: &Op) -> OpTokens {
    let mut tokens = Tokens::new();
    let (data, made) = data(&op.kind, op.told, &mut tokens);
    // an item says by itself what it is
    let data = if matches!(op.kind, OpKind::CreateItem { .. }) { data } else { data.at(op.keyword.span()) };
    OpTokens {
        data,
        made,
        parts: tokens.into_parts(),
        keyword: op.keyword.span(),
        told: op.told,
        if_exists: op.if_exists.as_ref().map(|word| (if_exists(&op.kind), word.span())),
        only: op.only.clone(),
        long: matches!(&op.kind, OpKind::BulkInsert { rows, .. } if rows::are_long(rows)),
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

fn data(kind: &OpKind, told: bool, tokens: &mut Tokens) -> (Data, usize) {
    let (literal, made) = match kind {
        OpKind::CreateTable { table, parts } => return plain::create_table(table, parts, tokens),
        OpKind::AddColumn { table, column } => return plain::add_column(table, column, told, tokens),
        OpKind::DropColumn { path, fill } => return (plain::drop_column(path, fill.as_ref(), tokens), 0),
        OpKind::RenameColumn { path, to } => return (plain::rename_column(path, to, tokens), 1),
        OpKind::AlterColumn { path, changes } => return (plain::alter_column(path, changes, tokens), 1),
        OpKind::CreateItem { table, item, concurrently } => {
            return (plain::create_item(table, item, *concurrently, tokens), 1);
        }
        OpKind::DropIndex { name, table, concurrently } => {
            return (plain::drop_index(table, name, *concurrently, tokens), 0);
        }
        OpKind::DropConstraint { name, table } => return (plain::drop_constraint(table, name, tokens), 0),
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
        OpKind::RenameTrigger { name: trigger, to, table } => {
            let (table, trigger) = (name::table(table, tokens), name::trigger(trigger, tokens));
            let to = name::trigger(to, tokens);
            (Tree::variant("Op", "RenameTrigger", quote!(table: #table, trigger: #trigger, to: #to)), 1)
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
        OpKind::Refresh { view, concurrently } => (object::refresh(view, *concurrently, tokens), 0),
        OpKind::Run(declared) => (run(declared, tokens), 0),
        OpKind::BulkInsert { table, rows, undo } => (rows::bulk_insert(table, rows, undo, tokens), 0),
    };
    (Data::Literal(literal), made)
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

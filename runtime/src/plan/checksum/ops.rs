//! Ops: the keyword, then what is said behind it.

use super::Canon;
use crate::op::{Cell, ColumnPlace, Op, RowsFile};

impl Canon {
    pub(super) fn op(&mut self, op: &Op<'_>) {
        self.word(op.keyword());
        match *op {
            Op::CreateTable { table, columns, items, comment, options } => {
                self.table(table);
                self.list(columns, Canon::column);
                self.list(items, Canon::item);
                self.text(comment);
                if let Some(options) = options {
                    self.table_options(options);
                }
            }
            Op::AlterTable { table, alter } => {
                self.table(table);
                self.alter_table(alter);
            }
            Op::DropTable { table } => self.table(table),
            Op::RenameTable { table, to } => {
                self.table(table);
                self.table(to);
            }
            Op::AddColumn { table, column, items, fill, place, told: _ } => {
                self.table(table);
                self.column(column);
                self.list(items, Canon::item);
                self.option(fill, Canon::value);
                match place {
                    None => {}
                    Some(ColumnPlace::First(_)) => self.word("first"),
                    Some(ColumnPlace::After(column)) => {
                        self.word("after");
                        self.name(*column);
                    }
                }
            }
            Op::DropColumn { table, column, fill: _ } => {
                self.table(table);
                self.name(column);
            }
            Op::RenameColumn { table, column, to } => {
                self.table(table);
                self.name(column);
                self.name(to);
            }
            Op::AlterColumn { table, column, alter } => {
                self.table(table);
                self.name(column);
                self.alter(&alter);
            }
            Op::CreateItem { table, item, concurrently: _ } => {
                self.table(table);
                self.item(item);
            }
            Op::RenameIndex { table, index: from, to } | Op::RenameConstraint { table, constraint: from, to } => {
                self.table(table);
                self.name(from);
                self.name(to);
            }
            Op::ValidateConstraint { table, constraint: name }
            | Op::DropIndex { table, index: name, concurrently: _ }
            | Op::DropConstraint { table, constraint: name } => {
                self.table(table);
                self.name(name);
            }
            Op::CreateObject { object } | Op::ReplaceObject { object } => self.object(object),
            Op::DropObject { kind: _, name } => self.table(name),
            Op::SetAside { view } => {
                self.word("drop");
                self.table(view);
            }
            Op::PutBack { view } => {
                self.word("create");
                self.table(view);
            }
            Op::RenameObject { kind: _, name, to } => {
                self.table(name);
                self.table(to);
            }
            Op::AlterEnum { name, change } => {
                self.table(name);
                self.enum_change(change);
            }
            Op::AlterDomain { name, change } => {
                self.table(name);
                self.domain_change(change);
            }
            Op::CreateTrigger { table, trigger, routine } | Op::ReplaceTrigger { table, trigger, routine } => {
                self.table(table);
                self.name(trigger);
                self.routine(*routine);
            }
            Op::RenameTrigger { table, trigger, to } => {
                self.table(table);
                self.name(trigger);
                self.name(to);
            }
            Op::DropTrigger { table, trigger } => {
                self.table(table);
                self.name(trigger);
            }
            Op::AlterSequence { name, options } => {
                self.table(name);
                self.list(options, Canon::sequence_option);
            }
            Op::Execute { sql, undo: _, read: _ } => self.sql(sql),
            Op::Refresh { view, concurrently: _ } => self.table(view),
            // how much is done at once is no matter
            Op::Run { function, version, undo: _, batch: _ } => {
                self.text(function.name);
                self.number(version);
            }
            Op::BulkInsert { table, columns, rows, file, undo: _, repeats: _, read: _ } => {
                self.table(table);
                self.list(columns, Canon::name);
                self.list(rows, |canon, row| canon.list(row, |canon, Cell { value, at: _ }| canon.value(value)));
                if let Some(RowsFile { path: _, lines: _, fields }) = file {
                    self.word("csv");
                    self.list(fields, Canon::text);
                }
            }
        }
        self.0.push('\n');
    }
}

//! The SQL of every change on every database, from catalog values built by hand.

use std::fmt::Write as _;

use crate::catalog::{Change, Check, Column, ForeignKey, Index, IndexPart, Key, Table, TableName};
use crate::dialect::{IfExists, mode, statements};
use crate::model::{Action, Chain, Database, Databases, Deferrable};
use crate::plan::{Kind, Mode};

pub(super) fn chain() -> Chain {
    Chain::of(Databases::ALL)
}

pub(super) fn name(text: &str) -> TableName {
    TableName { schema: None, name: text.to_owned() }
}

pub(super) fn table(text: &str, columns: &[Column]) -> Table {
    Table { columns: columns.to_vec(), ..Table::new(name(text)) }
}

pub(super) fn column(name: &str, ty: &str) -> Column {
    Column {
        name: name.to_owned(),
        ty: ty.to_owned(),
        nullable: false,
        default: None,
        identity: false,
        numbering: crate::model::Numbering::Standard,
        numbers: None,
        is_enum: false,
        on_update_now: false,
        generated: None,
        charset: None,
        collation: None,
        comment: None,
    }
}

pub(super) fn key(name: &str, columns: &[&str]) -> Key {
    Key { name: name.to_owned(), columns: strings(columns), ..Key::default() }
}

pub(super) fn index(name: &str, columns: &[&str]) -> Index {
    let part = |text: &&str| IndexPart { text: (*text).to_owned(), ..IndexPart::default() };
    Index { name: name.to_owned(), parts: columns.iter().map(part).collect(), ..Index::default() }
}

pub(super) fn foreign_key(name_: &str, columns: &[&str], to: &str, references: &[&str]) -> ForeignKey {
    ForeignKey {
        name: name_.to_owned(),
        columns: strings(columns),
        table: name(to),
        references: strings(references),
        on_delete: Action::Cascade,
        on_update: Action::NoAction,
        deferrable: Deferrable::No,
        not_valid: false,
    }
}

pub(super) fn check(name: &str, sql: &str) -> Check {
    Check { name: name.to_owned(), sql: sql.to_owned(), not_valid: false }
}

fn strings(texts: &[&str]) -> Vec<String> {
    texts.iter().map(|text| (*text).to_owned()).collect()
}

/// The statements as a script, marked where they are more than DDL in a plain transaction.
pub(super) fn script(database: Database, change: &Change) -> String {
    let mut out = String::new();
    if mode(database, change) == Mode::KeysOff {
        out.push_str("-- keys off\n");
    }
    match statements(database, &chain(), change, IfExists(false)) {
        Ok(statements) => {
            for statement in statements {
                let mark = match statement.kind {
                    Kind::Ddl => "",
                    Kind::User => "-- user\n",
                    Kind::Run => "-- run\n",
                    Kind::Save => "-- save\n",
                    Kind::Restore => "-- restore",
                };
                let end = if statement.sql.is_empty() { "" } else { ";" };
                writeln!(out, "{mark}{}{end}", statement.sql).unwrap();
            }
        }
        Err(unsupported) => writeln!(out, "{unsupported}").unwrap(),
    }
    out
}

/// Compares scripts with the snapshot of that name; `./dev bless` rewrites it.
#[track_caller]
pub(super) fn golden(name: &str, scripts: &[String]) {
    insta::with_settings!({ prepend_module_to_snapshot => false, omit_expression => true }, {
        insta::assert_snapshot!(name, scripts.join("\n----\n\n"));
    });
}

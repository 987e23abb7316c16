//! Texts that mention what another branch takes away: by the names that were found in them; words are looked for where
//! a text is `unchecked`, or a column could not be told from others.

use super::touch::What;
use crate::model::{Chain, Database, ObjectKind, Of, Piece, Reading, Sql, TableName, same_text};
use crate::op::{Op, Undo};

/// A table, or a column of it, that is no longer there under its name.
#[derive(Clone, Copy)]
pub(super) struct Gone<'a> {
    table: &'a TableName<'a>,
    /// `""`: the table itself.
    column: &'a str,
    /// What else than a table it is.
    kind: Option<ObjectKind>,
}

impl<'a> Gone<'a> {
    pub(super) const fn what(&self) -> What<'a> {
        match self.kind {
            Some(kind) => What::Object(kind.noun(), *self.table),
            None if self.column.is_empty() => What::Table(self.table),
            None => What::Column(self.table, self.column),
        }
    }
}

/// What the op drops or renames.
pub(super) const fn gone<'a>(op: &'a Op<'a>) -> Option<Gone<'a>> {
    match op {
        Op::DropTable { table } | Op::RenameTable { table, .. } => Some(Gone { table, column: "", kind: None }),
        Op::DropColumn { table, column, .. } | Op::RenameColumn { table, column, .. } => {
            Some(Gone { table, column: column.text, kind: None })
        }
        Op::DropObject { kind, name } | Op::RenameObject { kind, name, .. } => {
            Some(Gone { table: name, column: "", kind: Some(*kind) })
        }
        Op::CreateObject { .. }
        | Op::AlterEnum { .. }
        | Op::AlterDomain { .. }
        | Op::AlterSequence { .. }
        | Op::ReplaceObject { .. }
        | Op::CreateTrigger { .. }
        | Op::ReplaceTrigger { .. }
        | Op::DropTrigger { .. }
        | Op::CreateTable { .. }
        | Op::AlterTable { .. }
        | Op::AddColumn { .. }
        | Op::AlterColumn { .. }
        | Op::CreateItem { .. }
        | Op::RenameIndex { .. }
        | Op::RenameConstraint { .. }
        | Op::ValidateConstraint { .. }
        | Op::DropIndex { .. }
        | Op::DropConstraint { .. }
        | Op::Execute { .. }
        | Op::BulkInsert { .. }
        | Op::Run { .. } => None,
    }
}

/// Whether the op has a text of its own, and that text for a declared database has the words.
pub(super) const fn mentions(op: &Op<'_>, gone: Gone<'_>, chain: &Chain) -> bool {
    match op {
        Op::Execute { sql, undo, read } => mentioned(sql, read, gone, chain) || undone(undo, read, gone, chain),
        Op::BulkInsert { undo, read, .. } => undone(undo, read, gone, chain),
        Op::CreateObject { object } | Op::ReplaceObject { object } => match object.definition.view() {
            Some(view) => mentioned(&view.sql, view.read, gone, chain),
            None => false,
        },
        Op::CreateTable { .. }
        | Op::AlterTable { .. }
        | Op::DropTable { .. }
        | Op::RenameTable { .. }
        | Op::AddColumn { .. }
        | Op::DropColumn { .. }
        | Op::RenameColumn { .. }
        | Op::AlterColumn { .. }
        | Op::CreateItem { .. }
        | Op::RenameIndex { .. }
        | Op::RenameConstraint { .. }
        | Op::ValidateConstraint { .. }
        | Op::DropIndex { .. }
        | Op::DropConstraint { .. }
        | Op::DropObject { .. }
        | Op::RenameObject { .. }
        | Op::AlterEnum { .. }
        | Op::AlterDomain { .. }
        | Op::AlterSequence { .. }
        | Op::CreateTrigger { .. }
        | Op::ReplaceTrigger { .. }
        | Op::DropTrigger { .. }
        | Op::Run { .. } => false,
    }
}

/// Whether the op has a text that may mention things.
pub(super) const fn has_text(op: &Op<'_>) -> bool {
    match op {
        Op::Execute { .. } | Op::BulkInsert { .. } => true,
        Op::CreateObject { object } | Op::ReplaceObject { object } => object.definition.view().is_some(),
        _ => false,
    }
}

const fn undone(undo: &Undo<'_>, read: &[Reading<'_>], gone: Gone<'_>, chain: &Chain) -> bool {
    match undo {
        Undo::Sql(undo) => mentioned(undo, read, gone, chain),
        Undo::Unknown | Undo::Nothing => false,
    }
}

const fn mentioned(sql: &Sql<'_>, read: &[Reading<'_>], gone: Gone<'_>, chain: &Chain) -> bool {
    let mut i = 0;
    while i < Database::ALL.len() {
        let database = Database::ALL[i];
        if chain.databases.has(database)
            && let Some(text) = sql.text(database)
            && has_word(text.pieces, gone.table.name.text)
            && (gone.column.is_empty() || has_word(text.pieces, gone.column))
            && may_name(read, sql.at, database, gone)
        {
            return true;
        }
        i += 1;
    }
    false
}

/// Whether the names found in the text can be those of what is gone; true if nothing was looked for.
const fn may_name(read: &[Reading<'_>], at: u16, database: Database, gone: Gone<'_>) -> bool {
    let mut i = 0;
    while i < read.len() {
        if read[i].at == at && read[i].databases.has(database) && read[i].resolved {
            return names(&read[i], gone);
        }
        i += 1;
    }
    true
}

const fn names(reading: &Reading<'_>, gone: Gone<'_>) -> bool {
    let mut table = 0;
    while table < reading.tables.len() {
        let name = reading.tables[table].name;
        let same =
            name.name.text.eq_ignore_ascii_case(gone.table.name.text) && same_text(name.schema, gone.table.schema);
        if same && (gone.column.is_empty() || reading.open || names_column(reading, table, gone.column)) {
            return true;
        }
        table += 1;
    }
    false
}

const fn names_column(reading: &Reading<'_>, table: usize, column: &str) -> bool {
    let mut i = 0;
    while i < reading.columns.len() {
        let used = &reading.columns[i];
        let here = match used.of {
            Of::Table(other) => other == table,
            Of::Scope(_) => true,
        };
        if here && used.name.text.eq_ignore_ascii_case(column) {
            return true;
        }
        i += 1;
    }
    false
}

pub(super) const fn has_word(pieces: &[Piece<'_>], word: &str) -> bool {
    let mut i = 0;
    while i < pieces.len() {
        if let Piece::Text(text) = &pieces[i]
            && has_word_at(text.as_bytes(), word.as_bytes())
        {
            return true;
        }
        i += 1;
    }
    false
}

const fn has_word_at(text: &[u8], word: &[u8]) -> bool {
    let (len, size) = (text.len(), word.len());
    let mut start = 0;
    while size > 0 && start + size <= len {
        let mut k = 0;
        while k < size && text[start + k].eq_ignore_ascii_case(&word[k]) {
            k += 1;
        }
        let ends = start + size == len || !is_letter(text[start + size]);
        if k == size && ends && (start == 0 || !is_letter(text[start - 1])) {
            return true;
        }
        start += 1;
    }
    false
}

/// Letters of unquoted names; whatever is not ASCII is one.
const fn is_letter(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte == b'_' || byte >= 0x80
}

//! Texts that mention what another branch takes away: by the names that were found in them; words are looked for where
//! a text is `unchecked`, or a column could not be told from others.

use super::Filter;
use super::touch::What;
use crate::model::{Chain, Database, ObjectKind, Of, Piece, Reading, Sql, TableName};
use crate::op::Op;

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
            Some(kind) => What::Object(kind.noun(), self.table.schema, self.table.name.text),
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
        | Op::SetAside { .. }
        | Op::PutBack { .. }
        | Op::CreateTrigger { .. }
        | Op::ReplaceTrigger { .. }
        | Op::RenameTrigger { .. }
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
        | Op::Refresh { .. }
        | Op::Run { .. } => None,
    }
}

/// Whether the op has a text of its own, and that text for a declared database has the words.
pub(super) const fn mentions(op: &Op<'_>, gone: Gone<'_>, chain: &Chain) -> bool {
    let OwnTexts { sql, undo, read } = texts(op);
    let undone = match undo {
        Some(undo) => mentioned(undo, read, gone, chain),
        None => false,
    };
    let done = match sql {
        Some(sql) => mentioned(sql, read, gone, chain),
        None => false,
    };
    done || undone
}

/// What the texts of a branch name, and what it takes away, as filters.
pub(super) struct Texts {
    /// The tables that texts name.
    named: Filter,
    /// There are texts of which that is not known.
    unknown: bool,
    /// The tables and objects that are dropped or renamed, or lose a column.
    gone: Filter,
    /// There are some.
    any_gone: bool,
}

impl Texts {
    pub(super) const NONE: Self = Texts { named: Filter::EMPTY, unknown: false, gone: Filter::EMPTY, any_gone: false };

    pub(super) const fn add(&mut self, op: &Op<'_>, chain: &Chain) {
        if let Some(gone) = gone(op) {
            self.gone.add(gone.table.name.folded);
            self.any_gone = true;
        }
        let texts = texts(op);
        self.unknown |= !texts.are_known(chain);
        let mut i = 0;
        while i < texts.read.len() {
            let tables = texts.read[i].tables;
            let mut k = 0;
            while k < tables.len() {
                self.named.add(tables[k].name.name.folded);
                k += 1;
            }
            i += 1;
        }
    }

    /// Whether a text there may mention what this op takes away, or the other way round.
    pub(super) const fn may_meet(&self, op: &Op<'_>, chain: &Chain) -> bool {
        if let Some(gone) = gone(op)
            && (self.unknown || self.named.may_have(gone.table.name.folded))
        {
            return true;
        }
        if !self.any_gone {
            return false;
        }
        let texts = texts(op);
        let mut i = 0;
        while i < texts.read.len() {
            let tables = texts.read[i].tables;
            let mut k = 0;
            while k < tables.len() {
                if self.gone.may_have(tables[k].name.name.folded) {
                    return true;
                }
                k += 1;
            }
            i += 1;
        }
        !texts.are_known(chain)
    }
}

/// The texts of an op, and what was found in them.
struct OwnTexts<'a> {
    sql: Option<&'a Sql<'a>>,
    undo: Option<&'a Sql<'a>>,
    read: &'a [Reading<'a>],
}

impl OwnTexts<'_> {
    const NONE: Self = OwnTexts { sql: None, undo: None, read: &[] };

    /// Whether it is known what they name on each declared database.
    const fn are_known(&self, chain: &Chain) -> bool {
        is_known(self.sql, self.read, chain) && is_known(self.undo, self.read, chain)
    }
}

const fn texts<'a>(op: &'a Op<'a>) -> OwnTexts<'a> {
    match op {
        Op::Execute { sql, undo, read } => OwnTexts { sql: Some(sql), undo: undo.sql(), read },
        Op::BulkInsert { undo, read, .. } => OwnTexts { sql: None, undo: undo.sql(), read },
        Op::CreateObject { object } | Op::ReplaceObject { object } => match object.definition.view() {
            Some(view) => OwnTexts { sql: Some(&view.sql), undo: None, read: view.read },
            None => OwnTexts::NONE,
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
        | Op::SetAside { .. }
        | Op::PutBack { .. }
        | Op::CreateTrigger { .. }
        | Op::ReplaceTrigger { .. }
        | Op::RenameTrigger { .. }
        | Op::DropTrigger { .. }
        | Op::Refresh { .. }
        | Op::Run { .. } => OwnTexts::NONE,
    }
}

const fn is_known(sql: Option<&Sql<'_>>, read: &[Reading<'_>], chain: &Chain) -> bool {
    let Some(sql) = sql else { return true };
    let mut i = 0;
    while i < Database::ALL.len() {
        let database = Database::ALL[i];
        if chain.databases.has(database) && sql.text(database).is_some() && found(read, sql.at, database).is_none() {
            return false;
        }
        i += 1;
    }
    true
}

const fn mentioned(sql: &Sql<'_>, read: &[Reading<'_>], gone: Gone<'_>, chain: &Chain) -> bool {
    let mut i = 0;
    while i < Database::ALL.len() {
        let database = Database::ALL[i];
        if chain.databases.has(database)
            && let Some(text) = sql.text(database)
            // first, because to look for words is dear
            && may_name(read, sql.at, database, gone)
            && has_word(text.pieces, gone.table.name.text)
            && (gone.column.is_empty() || has_word(text.pieces, gone.column))
        {
            return true;
        }
        i += 1;
    }
    false
}

/// Whether the names found in the text can be those of what is gone; true if nothing was looked for.
const fn may_name(read: &[Reading<'_>], at: u16, database: Database, gone: Gone<'_>) -> bool {
    match found(read, at, database) {
        Some(reading) => names(reading, gone),
        None => true,
    }
}

/// What was found in a text; `None` if nothing was looked for, be it in a part of it alone.
const fn found<'a>(read: &'a [Reading<'a>], at: u16, database: Database) -> Option<&'a Reading<'a>> {
    let (mut found, mut i) = (None, 0);
    while i < read.len() {
        if read[i].at == at && read[i].databases.has(database) {
            if !read[i].resolved {
                return None;
            }
            found = Some(&read[i]);
        }
        i += 1;
    }
    found
}

const fn names(reading: &Reading<'_>, gone: Gone<'_>) -> bool {
    let mut table = 0;
    while table < reading.tables.len() {
        let same = reading.tables[table].name.name.folded == gone.table.name.folded;
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

/// Whether the word stands in the text, whatever the case of its letters.
pub(crate) const fn has_word_at(text: &[u8], word: &[u8]) -> bool {
    let [first, others @ ..] = word else { return false };
    let (first, mut left, mut before) = (*first | 0x20, text, b' ');
    while let [byte, rest @ ..] = left {
        // nothing is called for most bytes: `| 0x20` makes letters small, and a few other bytes alike
        if *byte | 0x20 == first && byte.eq_ignore_ascii_case(&word[0]) && !is_letter(before) && goes_on(rest, others) {
            return true;
        }
        (before, left) = (*byte, rest);
    }
    false
}

/// Whether the word stands in the text as what is called: before a parenthesis or a point, or behind `CALL`.
pub(super) const fn is_called_in(text: &[u8], word: &[u8]) -> bool {
    let mut at = 0;
    while at + word.len() <= text.len() {
        let (before, rest) = text.split_at(at);
        let begins = match before {
            [.., last] => !is_letter(*last),
            [] => true,
        };
        if begins && goes_on(rest, word) {
            let behind = rest.split_at(word.len()).1.trim_ascii_start();
            if matches!(behind, [b'(' | b'.', ..]) || ends_with_call(before.trim_ascii_end()) {
                return true;
            }
        }
        at += 1;
    }
    false
}

const fn ends_with_call(text: &[u8]) -> bool {
    match text {
        [.., a, b, c, d] => [*a, *b, *c, *d].eq_ignore_ascii_case(b"call"),
        _ => false,
    }
}

/// Whether the text begins with what is left of a word, and the word ends there.
const fn goes_on(text: &[u8], word: &[u8]) -> bool {
    let (mut text, mut word) = (text, word);
    while let ([a, text_left @ ..], [b, word_left @ ..]) = (text, word) {
        if *a != *b && !a.eq_ignore_ascii_case(b) {
            return false;
        }
        (text, word) = (text_left, word_left);
    }
    match (text, word) {
        ([], []) => true,
        ([next, ..], []) => !is_letter(*next),
        _ => false,
    }
}

/// Letters of unquoted names; whatever is not ASCII is one.
const fn is_letter(byte: u8) -> bool {
    matches!(byte, b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'_' | 0x80..)
}

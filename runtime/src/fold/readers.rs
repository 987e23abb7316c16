//! Which views read a table, a view or a column: it cannot be taken from under them.

use super::draft::Draft;
use super::mention::has_word;
use super::reading::{Look, Resolved};
use super::search::used;
use super::{Element, Report, Schema, Table};
use crate::model::{Chain, Database, Databases, Of, Reading, Sql, TableName};
use crate::op::View;

/// Mixed into the id of what a view reads, to keep it apart from others in the filter.
const READ: u64 = 0x2545_f491_4f6c_dd1d;
/// In the filter if there is a view of which nothing is known.
const UNCHECKED: u64 = 0x1fb7_3ac5_90d2_e46b;
/// How many views can read one another.
const DEEP: usize = 64;

impl<'a> Schema<'a> {
    /// A view that reads the table or view, or that column of it.
    pub(super) const fn reader_of(
        &self,
        chain: &Chain,
        name: TableName<'_>,
        id: u64,
        column: Option<&Element<'_>>,
    ) -> Option<&'a Table<'a>> {
        if !self.seen.may_have(used(id) ^ READ) && !self.seen.may_have(UNCHECKED) {
            return None;
        }
        let mut walk = self.walk();
        while let Some(node) = walk.next_object() {
            if let Some(view) = node.view()
                && node.id != id
                && (Read { chain, schema: self, name, id, column }).is_by(node, view)
            {
                return Some(node);
            }
        }
        None
    }

    /// Whether a view reads that view.
    pub(crate) const fn is_read(&self, chain: &Chain, view: TableName<'_>) -> bool {
        match self.named(chain, view) {
            Some(node) => self.reader_of(chain, view, node.id, None).is_some(),
            None => false,
        }
    }

    /// Whether `view` is a view that reads the one with that id, or another one that does.
    pub(crate) const fn reads(&self, chain: &Chain, view: &Table<'_>, id: u64) -> bool {
        match view.view() {
            Some(view) => self.leads_to(chain, view, id, 0),
            None => false,
        }
    }

    /// Whether the view reads the one with that id, or another one that does.
    pub(super) const fn leads_to(&self, chain: &Chain, view: &View<'_>, id: u64, depth: usize) -> bool {
        let mut i = 0;
        while i < view.read.len() && depth < DEEP {
            let look = Look::at(chain, self, &view.read[i]);
            let mut k = 0;
            while k < look.reading.tables.len() {
                if let Some(node) = look.node(k) {
                    let further = match node.view() {
                        Some(view) => node.id != id && self.leads_to(chain, view, id, depth + 1),
                        None => false,
                    };
                    if node.id == id || further {
                        return true;
                    }
                }
                k += 1;
            }
            i += 1;
        }
        false
    }
}

/// What may be read.
struct Read<'r, 'a> {
    chain: &'r Chain,
    schema: &'r Schema<'a>,
    name: TableName<'r>,
    id: u64,
    column: Option<&'r Element<'r>>,
}

impl Read<'_, '_> {
    const fn is_by(&self, node: &Table<'_>, view: &View<'_>) -> bool {
        if let Some(column) = self.column
            && shows(node, column.id)
        {
            return true;
        }
        let mut i = 0;
        while i < view.read.len() {
            let on = view.read[i].databases.and(self.chain.databases);
            if !on.is_empty() && self.is_in(&view.read[i], view.shown[i].stars, &view.sql, on) {
                return true;
            }
            i += 1;
        }
        false
    }

    const fn is_in(&self, reading: &Reading<'_>, stars: &[usize], sql: &Sql<'_>, on: Databases) -> bool {
        if !reading.resolved {
            return is_mentioned(sql, on, self.name.name.text) && self.mentions_column(sql, on);
        }
        let look = Look::at(self.chain, self.schema, reading);
        let mut i = 0;
        while i < reading.tables.len() {
            if let Some(node) = look.node(i)
                && node.id == self.id
            {
                let Some(column) = self.column else { return true };
                if is_among(i, stars) || reading.open && self.mentions_column(sql, on) || self.names(&look, column) {
                    return true;
                }
            }
            i += 1;
        }
        false
    }

    const fn mentions_column(&self, sql: &Sql<'_>, on: Databases) -> bool {
        match self.column {
            Some(column) => is_mentioned(sql, on, column.name.text),
            None => true,
        }
    }

    /// Whether a column that the text names is this one.
    const fn names(&self, look: &Look<'_, '_>, column: &Element<'_>) -> bool {
        let mut i = 0;
        while i < look.reading.columns.len() {
            let used = &look.reading.columns[i];
            if used.name.same_folded(column.name) {
                let found = match used.of {
                    Of::Table(table) => match look.node(table) {
                        Some(node) => node.id == self.id,
                        None => false,
                    },
                    Of::Scope(scope) => match look.in_scope(used.name, scope) {
                        Resolved::Unknown => true,
                        Resolved::Missing => false,
                        Resolved::One(table) => table.id == self.id,
                        Resolved::Two(a, b) => a.id == self.id || b.id == self.id,
                    },
                };
                if found {
                    return true;
                }
            }
            i += 1;
        }
        false
    }
}

/// Whether the view shows the column as it is.
const fn shows(view: &Table<'_>, column: u64) -> bool {
    let (mut i, width) = (0, view.width());
    while i < width {
        let element = view.elements.get(i);
        if element.id == column || element.columns.has(column) {
            return true;
        }
        i += 1;
    }
    false
}

const fn is_among(index: usize, list: &[usize]) -> bool {
    let mut i = 0;
    while i < list.len() {
        if list[i] == index {
            return true;
        }
        i += 1;
    }
    false
}

const fn is_mentioned(sql: &Sql<'_>, on: Databases, word: &str) -> bool {
    let mut i = 0;
    while i < Database::ALL.len() {
        if on.has(Database::ALL[i])
            && let Some(text) = sql.text(Database::ALL[i])
            && has_word(text.pieces, word)
        {
            return true;
        }
        i += 1;
    }
    false
}

impl<'a> Draft<'_, 'a> {
    /// Remembers what a view reads.
    pub(super) const fn note_read(&mut self, view: &View<'_>) {
        let mut i = 0;
        while i < view.read.len() {
            let look = Look::at(self.chain, self.before, &view.read[i]);
            if !look.reading.resolved {
                self.seen.add(UNCHECKED);
            }
            let mut k = 0;
            while k < look.reading.tables.len() {
                if let Some(node) = look.node(k) {
                    self.seen.add(used(node.id) ^ READ);
                }
                k += 1;
            }
            i += 1;
        }
    }

    /// Reports a view that reads what is about to go, or to be called otherwise: the table or view itself, or that column of it.
    pub(super) const fn check_not_read(&mut self, name: TableName<'_>, column: Option<&Element<'_>>, at: u16) {
        if self.report_reader(name, column, at).is_some() {
            self.report.help("drop the view first, and create it again after");
        }
    }

    /// Reports a view that reads a column which is about to be another one under its name.
    pub(super) const fn check_remade_not_read(&mut self, name: TableName<'_>, column: &Element<'_>, at: u16) {
        if let Some(view) = self.report_reader(name, Some(column), at) {
            help_recreate(view.name, self.report);
        }
    }

    const fn report_reader(
        &mut self,
        name: TableName<'_>,
        column: Option<&Element<'_>>,
        at: u16,
    ) -> Option<&'a Table<'a>> {
        let Some(view) = self.before.reader_of(self.chain, name, self.id, column) else { return None };
        self.report.at(at);
        match column {
            Some(column) => self.report.column(name, column.name.text),
            None => self.report.table(name),
        };
        self.report.say(" is read by the ").say(view.noun()).say(" ").table(view.name);
        Some(view)
    }
}

/// The remedy where a view keeps PostgreSQL from what it takes no part in.
pub(super) const fn help_recreate(view: TableName<'_>, report: &mut Report) {
    report.help("put the op into `recreate_views(");
    if !view.schema.is_empty() {
        report.say(view.schema).say("::");
    }
    report.say(view.name.text).say(") { … }`: the view is dropped before it, and made again after it");
}

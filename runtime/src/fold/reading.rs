//! Looking up what the text of an `execute` names. In doubt a name is let through: a false alarm is worse than a miss.

use super::missing::{help_element, help_table};
use super::only::{User, needed};
use super::report::Nearest;
use super::trie::key;
use super::users::Thing;
use super::{Element, Filter, List, Report, Schema, Table};
use crate::model::{Chain, ColumnUse, Database, Databases, Name, ObjectKind, Of, Reading, Spot, TableName, same_text};
use crate::op::ABSENT;

/// Mixed into the hash of a name that a text makes, to keep it apart from names that ops make.
const MADE: u64 = 0x5851_f42d_4c95_7f2d;
/// Mixed into the hash of a function that an op makes.
const FUNCTION: u64 = 0x14d0_49bb_1331_11eb;
/// How many tables one text can name; the columns of others are not looked up.
const TABLES: usize = 48;

/// Remembers what the texts make by themselves.
pub(super) const fn note(readings: &[Reading<'_>], chain: &Chain, seen: &mut Filter) {
    let mut i = 0;
    while i < readings.len() {
        let mut k = 0;
        while k < readings[i].made.len() && !readings[i].databases.and(chain.databases).is_empty() {
            seen.add(readings[i].made[k] ^ MADE);
            k += 1;
        }
        i += 1;
    }
}

/// Remembers a function that an op makes.
pub(super) const fn note_function(name: &str, seen: &mut Filter) {
    seen.add(crate::model::hash(name, true) ^ FUNCTION);
}

/// Whether an op or a text may have made the function with that hash.
pub(super) const fn may_make_function(schema: &Schema<'_>, function: u64) -> bool {
    schema.seen.may_have(function ^ FUNCTION) || schema.seen.may_have(function ^ MADE)
}

/// Reports the first name of each text that is not there, and the first INSERT that cannot work.
pub(super) const fn check(readings: &[Reading<'_>], chain: &Chain, schema: &Schema<'_>, report: &mut Report) {
    let mut i = 0;
    while i < readings.len() {
        let reading = &readings[i];
        let on = reading.databases.and(chain.databases);
        if reading.resolved && !on.is_empty() {
            let before = report.len();
            let mut look = Look { chain, schema, reading, on, tables: List::EMPTY };
            look.find_tables(report);
            look.check_columns(before, report);
            look.check_inserts(before, report);
            look.check_types(before, report);
        }
        i += 1;
    }
}

/// One text and the tables it names.
pub(super) struct Look<'c, 'a> {
    chain: &'c Chain,
    pub(super) schema: &'c Schema<'a>,
    pub(super) reading: &'c Reading<'c>,
    pub(super) on: Databases,
    /// Parallel to those of the reading; none if nothing is known of it.
    tables: List<Option<&'a Table<'a>>, TABLES>,
}

/// Where a column without a qualifier is.
pub(super) enum Resolved<'a> {
    /// There is a table of which nothing is known.
    Unknown,
    Missing,
    One(&'a Table<'a>),
    Two(&'a Table<'a>, &'a Table<'a>),
}

impl<'c, 'a> Look<'c, 'a> {
    /// A look at a text that was checked before.
    pub(super) const fn at(chain: &'c Chain, schema: &'c Schema<'a>, reading: &'c Reading<'c>) -> Self {
        let on = reading.databases.and(chain.databases);
        let mut look = Look { chain, schema, reading, on, tables: List::EMPTY };
        look.find_tables(&mut Report::new());
        look
    }
}

impl<'a> Look<'_, 'a> {
    const fn find_tables(&mut self, report: &mut Report) {
        let (mut i, mut wrong) = (0, false);
        while i < self.reading.tables.len() {
            let used = &self.reading.tables[i];
            let found = self.table(used.name);
            if found.is_none() && !wrong && !self.may_be_there(used.name) {
                report.at(self.reading.at).say("no table ").table(used.name).say(" at this revision");
                report.spot(used.spot);
                help_table(self.chain, self.schema, used.name, report);
                self.help_case(used.name, report);
                wrong = true;
            }
            if let Some(table) = found
                && table.id & ABSENT != 0
                && !wrong
            {
                wrong = self.is_elsewhere(table.id, Thing::Table(table.name), used.spot, report);
            }
            self.tables.push(match found {
                Some(table) if table.assumed || table.is_open(self.on) || self.may_be_made(table.name.name) => None,
                found => found,
            });
            i += 1;
        }
    }

    /// PostgreSQL alone tells upper from lower case.
    const fn table(&self, name: TableName<'_>) -> Option<&'a Table<'a>> {
        match self.schema.node(key(self.chain, name)) {
            Some(table)
                if table.live && table.has_columns() && (table.name.same(name) || !self.on.has(Database::Postgres)) =>
            {
                Some(table)
            }
            _ => None,
        }
    }

    /// What stands under the name of that one of the tables, or stood there until just now.
    pub(super) const fn node(&self, table: usize) -> Option<&'a Table<'a>> {
        self.schema.node(key(self.chain, self.reading.tables[table].name))
    }

    /// That one of the columns, if it is known.
    pub(super) const fn source(&self, column: usize) -> Option<&'a Element<'a>> {
        let used = &self.reading.columns[column];
        let table = match used.of {
            Of::Table(table) => match self.known(table) {
                Some(table) => table,
                None => return None,
            },
            Of::Scope(scope) => match self.in_scope(used.name, scope) {
                Resolved::One(table) => table,
                Resolved::Unknown | Resolved::Missing | Resolved::Two(..) => return None,
            },
        };
        let folds = !self.on.has(Database::Postgres);
        match table.whole().taken(used.name, true, folds) {
            Some(i) => Some(table.elements.get(i)),
            None => None,
        }
    }

    /// Whether a thing is not on all databases that the text is for, which is reported.
    const fn is_elsewhere(&self, id: u64, thing: Thing<'_>, spot: Spot, report: &mut Report) -> bool {
        needed(self.chain, User::Text(self.on, spot), id, self.reading.at, thing, report)
    }

    /// Whether a table that ops did not make may be there all the same.
    const fn may_be_there(&self, name: TableName<'_>) -> bool {
        let text = name.name.text;
        self.may_be_made(Name { folded: crate::model::hash(text, true), ..name.name })
            || same_text(text, self.chain.version_table)
            || same_text(text, self.chain.history_table)
            || self.is_sequence(name)
            // a schema, or on MySQL a database, of which the chain knows nothing
            || !name.schema.is_empty() && !self.has_schema(name.schema)
    }

    /// A sequence can be read as a table; those of identity columns have no op.
    const fn is_sequence(&self, name: TableName<'_>) -> bool {
        let text = name.name.text.as_bytes();
        let owned = self.on.has(Database::Postgres) && matches!(text, [.., b'_', b's', b'e', b'q']);
        owned
            || match self.schema.node(key(self.chain, name)) {
                Some(node) => node.live && node.is_a(ObjectKind::Sequence),
                None => false,
            }
    }

    const fn may_be_made(&self, name: Name<'_>) -> bool {
        self.schema.seen.may_have(name.folded ^ MADE)
    }

    const fn has_schema(&self, schema: &str) -> bool {
        let mut walk = self.schema.walk();
        while let Some(table) = walk.next() {
            if same_text(table.name.schema, schema) {
                return true;
            }
        }
        false
    }

    const fn help_case(&self, name: TableName<'_>, report: &mut Report) {
        let node = self
            .schema
            .node(key(self.chain, TableName { name: Name { exact: name.name.folded, ..name.name }, ..name }));
        if let Some(table) = node
            && table.live
            && self.on.has(Database::Postgres)
            && self.chain.folds
        {
            report
                .say("; PostgreSQL reads names without quotes in lower case: write `\"")
                .say(table.name.name.text)
                .say("\"`");
        }
    }

    const fn check_columns(&self, before: usize, report: &mut Report) {
        let narrow = self.schema.seen.may_have(super::only::NARROW);
        let mut i = 0;
        while i < self.reading.columns.len() && report.len() == before {
            let column = &self.reading.columns[i];
            if !self.may_be_made(column.name) {
                match column.of {
                    Of::Table(table) => self.check_in_table(column, table, report),
                    Of::Scope(scope) => self.check_in_scope(column, scope, report),
                }
                if narrow && report.len() == before {
                    self.check_there(i, report);
                }
            }
            i += 1;
        }
    }

    /// Reports a column that is not on all databases that the text is for.
    const fn check_there(&self, column: usize, report: &mut Report) {
        if let Some(element) = self.source(column) {
            let used = &self.reading.columns[column];
            let table = match used.of {
                Of::Table(table) => self.known(table),
                Of::Scope(scope) => match self.in_scope(used.name, scope) {
                    Resolved::One(table) => Some(table),
                    Resolved::Unknown | Resolved::Missing | Resolved::Two(..) => None,
                },
            };
            if let Some(table) = table {
                self.is_elsewhere(element.id, Thing::Column(table.name, element.name.text), used.spot, report);
            }
        }
    }

    pub(super) const fn known(&self, table: usize) -> Option<&'a Table<'a>> {
        if table < self.tables.len() { self.tables.get(table) } else { None }
    }

    const fn has(&self, table: &Table<'_>, name: Name<'_>) -> bool {
        table.whole().taken(name, true, !self.on.has(Database::Postgres)).is_some()
    }

    const fn check_in_table(&self, column: &ColumnUse<'_>, table: usize, report: &mut Report) {
        if let Some(table) = self.known(table)
            && !self.has(table, column.name)
        {
            report.at(self.reading.at).say("no column ").column(table.name, column.name.text).say(" at this revision");
            report.spot(column.spot);
            help_element(table.name, &table.whole(), column.name.text, true, report);
        }
    }

    const fn check_in_scope(&self, column: &ColumnUse<'_>, innermost: usize, report: &mut Report) {
        match self.in_scope(column.name, innermost) {
            Resolved::Unknown | Resolved::One(_) => {}
            Resolved::Missing => self.no_column(column, innermost, report),
            Resolved::Two(a, b) => self.two_columns(column, a, b, report),
        }
    }

    /// From the innermost scope outwards: the first that has the column is the one that is meant.
    pub(super) const fn in_scope(&self, name: Name<'_>, innermost: usize) -> Resolved<'a> {
        let mut next = Some(innermost);
        while let Some(index) = next {
            let scope = &self.reading.scopes[index];
            let mut first: Option<&'a Table<'a>> = None;
            let mut i = 0;
            while i < scope.tables.len() {
                let Some(table) = self.known(scope.tables[i]) else { return Resolved::Unknown };
                if self.has(table, name) {
                    match first {
                        Some(other) if !scope.joined => return Resolved::Two(other, table),
                        Some(_) => {}
                        None => first = Some(table),
                    }
                }
                i += 1;
            }
            if let Some(table) = first {
                return Resolved::One(table);
            }
            next = scope.outer;
        }
        Resolved::Missing
    }

    const fn two_columns(&self, column: &ColumnUse<'_>, a: &Table<'_>, b: &Table<'_>, report: &mut Report) {
        report.at(self.reading.at).name(column.name.text).say(" is a column of ").table(a.name).say(" and of ");
        if a.name.same(b.name) {
            report.table(b.name).say(" again");
        } else {
            report.table(b.name);
        }
        report.spot(column.spot);
        report.help("say which is meant: `").say(a.name.name.text).say(".").say(column.name.text);
        report.say("`, or with the table's alias");
    }

    const fn no_column(&self, column: &ColumnUse<'_>, innermost: usize, report: &mut Report) {
        report.at(self.reading.at).say("no column ").name(column.name.text).say(" in ");
        let (mut nearest, mut near): (Nearest<'_>, Option<TableName<'_>>) = (Nearest::to(column.name.text), None);
        let (mut next, mut listed) = (Some(innermost), 0);
        while let Some(index) = next {
            let scope = &self.reading.scopes[index];
            let mut i = 0;
            while i < scope.tables.len() {
                if let Some(table) = self.known(scope.tables[i]) {
                    report.say(if listed == 0 { "" } else { " or " }).table(table.name);
                    listed += 1;
                    let mut k = 0;
                    while k < table.elements.len() {
                        let element = table.elements.get(k);
                        if element.is_column() && nearest.offer(column.name.text, element.name.text) {
                            near = Some(table.name);
                        }
                        k += 1;
                    }
                }
                i += 1;
            }
            next = scope.outer;
        }
        report.say(" at this revision");
        report.spot(column.spot);
        match (near, nearest.name) {
            (Some(table), Some(name)) => report.help("a column with a similar name exists: ").column(table, name),
            _ => report.help("mend the name, or say `unchecked(\"…\")` if the text makes it"),
        };
    }

    /// Reports an enum that the text drops or renames.
    const fn check_types(&self, before: usize, report: &mut Report) {
        let mut i = 0;
        while i < self.reading.types.len() && report.len() == before {
            let used = &self.reading.types[i];
            if let Some(node) = self.schema.object(self.chain, ObjectKind::Enum, used.name) {
                report.at(self.reading.at).say("this text drops or renames the enum ").table(node.name);
                report.say(", and the compiler would not know of it");
                report.spot(used.spot);
                report.help("write the op: `drop_enum …;` or `rename_enum … to …;`");
            }
            i += 1;
        }
    }
}

//! Functions and procedures: texts that nobody reads, and what they are said to depend on.

use super::apply::Edit;
use super::draft::Draft;
use super::mention::is_called_in;
use super::missing::{help_element, help_table};
use super::object::help;
use super::reading::note_function;
use super::users::Thing;
use super::view::View;
use super::{Ids, Kind};
use crate::model::{Database, Databases, Name, ObjectKind, TableName};
use crate::op::{Dependency, Routine};

const SQLITE: Databases = Databases(Database::Sqlite.bit());

impl<'a> Draft<'_, 'a> {
    /// Fills a new function or procedure.
    pub(super) const fn create_routine(&mut self, kind: ObjectKind, name: TableName<'a>, routine: &'a Routine<'a>) {
        if self.chain.databases.has(Database::Sqlite) && routine.sql.text(Database::Sqlite).is_some() {
            self.report.at(routine.sql.at).say("there are no ").say(kind.noun()).say("s on ").databases(SQLITE);
            self.report.help("give a text for each of the others: `{ postgres: \"…\", mysql: \"…\" }`");
        } else {
            self.check_routine(routine);
        }
        if matches!(kind, ObjectKind::Function) {
            note_function(name.name.text, self.seen);
        }
        let ids = self.dependencies(routine);
        self.push(name.name, Kind::Body(routine), ids);
    }

    /// `replace_function`, `replace_procedure`: another text.
    pub(super) const fn replace_routine(
        &mut self,
        kind: ObjectKind,
        name: TableName<'a>,
        routine: &'a Routine<'a>,
    ) -> Edit {
        let Some(old) = self.old.first() else { return Edit::Append };
        if let Kind::Body(before) = &old.kind
            && before.same(routine)
        {
            self.report.at(name.name.at).say("this changes nothing: the ").say(kind.noun()).say(" ").table(name);
            self.report.say(" has this text already").help("leave it out");
        }
        self.create_routine(kind, name, routine);
        self.own[0].id = old.id;
        Edit::Replace(0)
    }

    /// Reports a text that runs on no declared database.
    pub(super) const fn check_routine(&mut self, routine: &Routine<'_>) {
        let mut i = 0;
        while i < Database::ALL.len() {
            if self.chain.databases.has(Database::ALL[i]) && routine.sql.text(Database::ALL[i]).is_some() {
                return;
            }
            i += 1;
        }
        super::sql::runs_nowhere(self.chain, routine.sql.at, self.report);
    }

    /// Reports a function or procedure that is renamed, and that calls itself: nobody can mend the text.
    pub(super) const fn check_not_recursive(&mut self, routine: &Routine<'a>, name: Name<'a>, thing: Thing<'_>) {
        let mut i = 0;
        while i < Database::ALL.len() {
            if self.chain.databases.has(Database::ALL[i])
                && let Some(cut) = routine.cut(Database::ALL[i])
                && is_called_in(cut.behind.as_bytes(), name.text.as_bytes())
            {
                thing.begin(self.report.at(name.at)).say(" calls itself in its text, which keeps the old name");
                self.report.help("drop it, and create it again under the new name");
                return;
            }
            i += 1;
        }
    }

    /// The ids of what a routine depends on, for a column those of it and its table; what is not there is reported.
    pub(super) const fn dependencies(&mut self, routine: &Routine<'a>) -> Ids {
        let mut ids = Ids::new();
        let mut i = 0;
        while i < routine.depends_on.len() {
            match &routine.depends_on[i] {
                Dependency::Table(name) => self.depend_on_table(*name, &mut ids),
                Dependency::Column(table, column) => self.depend_on_column(*table, *column, &mut ids),
                Dependency::Function(name) => self.depend_on_named(ObjectKind::Function, *name, &mut ids),
                Dependency::Type(kind, name) => self.depend_on_named(*kind, *name, &mut ids),
                // it may be an extension's
                Dependency::Call(name) => {
                    self.depend_on_object(ObjectKind::Function, *name, &mut ids);
                }
                Dependency::Signature(name) => {
                    if let Some(found) = self.before.named(self.chain, *name) {
                        self.depend_on(found.id, name.name.at, &mut ids);
                    }
                }
                Dependency::Head { table, column, condition } => {
                    self.depend_on_own(*table, *column, *condition, &mut ids);
                }
            }
            i += 1;
        }
        ids
    }

    const fn depend_on(&mut self, id: u64, at: u16, ids: &mut Ids) {
        if ids.has(id) {
            return;
        }
        if !ids.push(id) {
            self.report.at(at).say("more than 32 tables, columns, functions and types in one `depends_on`");
            self.report.help("name tables instead of their columns");
        }
        self.note_used(id);
    }

    const fn depend_on_named(&mut self, kind: ObjectKind, name: TableName<'a>, ids: &mut Ids) {
        if !self.depend_on_object(kind, name, ids) {
            self.report.at(name.name.at).say("no ").say(kind.noun()).say(" ").table(name).say(" at this revision");
            help(self.chain, self.before, kind, name, self.report);
        }
    }

    const fn depend_on_object(&mut self, kind: ObjectKind, name: TableName<'a>, ids: &mut Ids) -> bool {
        match self.before.object(self.chain, kind, name) {
            Some(found) => {
                self.check_there(found.id, name.name.at, Thing::Object(found.noun(), name));
                self.depend_on(found.id, name.name.at, ids);
                true
            }
            None => false,
        }
    }

    /// A trigger goes and is renamed with its own table.
    const fn depend_on_table(&mut self, name: TableName<'a>, ids: &mut Ids) {
        match self.before.named(self.chain, name) {
            Some(found) if found.id == self.id => {}
            // it is put back
            None if name.same(self.name) => {}
            Some(found) => {
                self.check_there(found.id, name.name.at, Thing::Table(name));
                self.depend_on(found.id, name.name.at, ids);
            }
            None => self.no_table(name),
        }
    }

    const fn depend_on_column(&mut self, table: TableName<'a>, column: Name<'a>, ids: &mut Ids) {
        let Some(found) = self.before.table(self.chain, table) else {
            self.no_table(table);
            return;
        };
        self.depend_on_table(table, ids);
        let view = found.whole();
        match view.column(column) {
            Some(i) => {
                self.check_column_there(found, view.get(i).id, column);
                self.depend_on(view.get(i).id, column.at, ids);
            }
            None => self.no_column_of(table, column, &view),
        }
    }

    /// What a text for one database says; the column may not be there on others.
    const fn depend_on_own(&mut self, table: TableName<'a>, column: Name<'a>, condition: bool, ids: &mut Ids) {
        let Some(found) = self.before.table(self.chain, table) else { return };
        let view = found.whole();
        match view.column(column) {
            Some(i) => self.depend_on(view.get(i).id, column.at, ids),
            None if condition => {}
            None => self.no_column_of(table, column, &view),
        }
    }

    const fn no_column_of(&mut self, table: TableName<'a>, column: Name<'a>, view: &View<'_, '_>) {
        self.report.at(column.at).say("no column ").column(table, column.text).say(" at this revision");
        help_element(table, view, column.text, true, self.report);
    }

    const fn no_table(&mut self, name: TableName<'a>) {
        self.report.at(name.name.at).say("no table ").table(name).say(" at this revision");
        help_table(self.chain, self.before, name, self.report);
    }
}
